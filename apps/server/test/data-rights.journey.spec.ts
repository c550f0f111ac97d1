import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  ConsentGiven,
  DeskReport,
  GrantView,
  IdentityView,
  MyData,
  MyReport,
  Page,
  Problem,
  PublishedItem,
} from '@sanshi/contracts';
import { AccessEntry } from '../src/audit/access-entry.entity.js';
import { NoticeMaker } from '../src/notices/notice-maker.js';
import { SubscriptionStore } from '../src/notices/subscription-store.js';
import { PhotoSweep } from '../src/photos/photo-sweep.js';
import { Photo } from '../src/photos/photo.entity.js';
import { Storage } from '../src/platform/storage/index.js';
import { ReportEvent } from '../src/reports/report-event.entity.js';
import { Report } from '../src/reports/report.entity.js';
import { Reporter } from '../src/reports/reporter.entity.js';
import { aFiling } from './application.js';
import type { Caller } from './caller.js';
import { acted, AREAS, fileOne, photoOf, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const CONTACT = { name: '王女士', phone: '13800000001' };
const CONSENTS = (['terms', 'contact-to-office', 'publish'] as const).map((code) => ({ code, version: '2026-11' }));
const SHOWN = { title: '三号院飞线充电', text: '院里有人从窗户拉线给电动车充电。', photoIds: [], replyIds: [] };

let open: TestServer;
let editor: SignedInStaff;
let office: SignedInStaff;

beforeAll(async () => {
  open = await startTestServer({ env: { WECHAT_TEMPLATES: 'reply=stub-progress,ask=stub-question' } });
  editor = await staff(open, 'editor', AREAS.district);
  office = await staff(open, 'office', AREAS.community, AREAS.community);
});
afterAll(() => open.close());

const filing = (photoIds: string[] = []) =>
  aFiling({ contact: CONTACT, consents: CONSENTS, photoIds, onBehalfOf: { who: 'parent', name: '王大爷' } });
const desk = async (who: SignedInStaff, id: string): Promise<DeskReport> =>
  (await who.calls.get<DeskReport>(`desk/reports/${id}`)).body;
const reveal = (who: SignedInStaff, id: string) =>
  who.calls.post<{ name: string; onBehalfOf: string }>(`desk/reports/${id}/identity`, { reason: '上门前先打电话' });

const accountBehind = async (id: string): Promise<string> =>
  (await open.db.reader.findOneByOrFail(Report, { id })).accountId ?? '';

async function handled(reporter: Caller, photoIds: string[] = []): Promise<string> {
  const { id } = await fileOne(reporter, filing(photoIds));
  await acted(editor, id, 'accept');
  await acted(editor, id, 'assign', { officeCode: AREAS.community });
  await acted(office, id, 'sign');
  return id;
}

describe('who may know that it was me', () => {
  test('fewer at once, never more; of an anonymous reporter nothing is left', async () => {
    const reporter = await resident(open);
    const id = await handled(reporter);
    expect(await desk(office, id)).toMatchObject({
      reporter: { name: '王**', revealable: true },
      onBehalfOf: 'parent',
    });
    expect((await reveal(office, id)).body).toMatchObject({ name: '王女士', onBehalfOf: '王大爷' });
    const conceal = async (identity: string) => {
      const { body } = await reporter.get<MyReport>(`my/reports/${id}`);
      return reporter.post<MyReport & Problem>(`my/reports/${id}/identity`, { version: body.version, identity });
    };
    const hidden = await conceal('confidential');
    expect(hidden.body).toMatchObject({ identity: 'confidential', onBehalfOf: 'parent' });
    expect((await desk(office, id)).reporter).toMatchObject({ name: '匿名', phone: null, revealable: false });
    expect((await reveal(office, id)).status).toBe(403);
    expect((await conceal('named')).body).toMatchObject({ status: 400, detail: '只能改得更保密，不能改回来' });
    const anonymous = await conceal('anonymous');
    expect(anonymous.body.timeline.at(-1)).toMatchObject({ command: 'identity', summary: '您把身份改为匿名' });
    expect(anonymous.body.actions).toContainEqual({
      command: 'identity',
      allowed: false,
      why: '已经是匿名了，没有更保密的了',
    });
    expect(await open.db.reader.findOneBy(Reporter, { reportId: id })).toBeNull();
    expect((await reveal(editor, id)).status).toBe(403);
  });

  test('who looked is told by their part and reason, never by name, and only to the one looked at', async () => {
    const reporter = await resident(open);
    const id = await handled(reporter);
    await reveal(office, id);
    await reveal(editor, id);
    const { body } = await reporter.get<{ items: IdentityView[] }>('my/identity-views');
    expect(body.items.map(({ by, reason, reportId }) => [by, reason, reportId])).toEqual([
      ['大同晚报编辑', '上门前先打电话', id],
      ['岳秀园社区', '上门前先打电话', id],
    ]);
    expect(JSON.stringify(body)).not.toContain(office.id);
    expect((await (await resident(open)).get<{ items: object[] }>('my/identity-views')).body.items).toEqual([]);
  });
});

describe('a consent taken back', () => {
  const consentOf = async (who: Caller, code: string): Promise<ConsentGiven | undefined> =>
    (await who.get<{ items: ConsentGiven[] }>('my/consents')).body.items.find((one) => one.code === code);

  test('to the office: it sees nobody at once', async () => {
    const reporter = await resident(open);
    const id = await handled(reporter);
    const consent = await consentOf(reporter, 'contact-to-office');
    expect(consent).toMatchObject({ version: '2026-11', reportId: id, withdrawnAt: null, withdrawable: true });
    const stranger = await resident(open);
    expect((await stranger.post(`my/consents/${consent?.id}/withdraw`)).status).toBe(404);
    for (let time = 0; time < 2; time++) {
      const { status, body } = await reporter.post<ConsentGiven>(`my/consents/${consent?.id}/withdraw`);
      expect([status, body.withdrawable, body.withdrawnAt !== null]).toEqual([200, false, true]);
    }
    expect((await desk(office, id)).reporter).toMatchObject({ name: '匿名', revealable: false });
    expect((await reveal(editor, id)).status).toBe(200);
  });

  test('to publishing: the public sees it no more, and no editor can publish it again', async () => {
    const reporter = await resident(open);
    const id = await handled(reporter);
    await acted(editor, id, 'publish', SHOWN);
    expect((await open.nobody.get(`published/${id}`)).status).toBe(200);
    const consent = await consentOf(reporter, 'publish');
    await reporter.post(`my/consents/${consent?.id}/withdraw`);
    expect((await open.nobody.get(`published/${id}`)).status).toBe(404);
    const seen = await desk(editor, id);
    expect(seen.timeline.at(-1)).toMatchObject({ command: 'unpublish', side: 'reporter' });
    const again = await editor.calls.post(`desk/reports/${id}/publish`, { version: seen.version, ...SHOWN });
    expect(again.status).toBe(409);
  });

  test('to the terms: that ends with the account', async () => {
    const reporter = await resident(open);
    await handled(reporter);
    const terms = await consentOf(reporter, 'terms');
    expect(terms?.withdrawable).toBe(false);
    expect((await reporter.post<Problem>(`my/consents/${terms?.id}/withdraw`)).body).toMatchObject({ status: 403 });
  });
});

test('what messages by WeChat are left, as WeChat counted them', async () => {
  const reporter = await resident(open);
  const { id } = await fileOne(reporter, filing());
  const accountId = await accountBehind(id);
  await open.db.write((tx) =>
    open.server.app.get(SubscriptionStore).grant(tx, accountId, 'stub-progress', open.clock.now()),
  );
  expect((await reporter.get<{ items: GrantView[] }>('my/grants')).body.items).toEqual([
    { kind: 'reply', left: 1 },
    { kind: 'ask', left: 0 },
  ]);
});

test('everything that is kept can be taken along as a file, five times an hour', async () => {
  const reporter = await resident(open);
  const id = await handled(reporter);
  await reporter.post('my/feedback', { kind: 'suggestion', text: '字再大一点就好了' });
  await reporter.send('PUT', `my/follows/community/${AREAS.community}`, undefined);
  const { body, headers } = await reporter.get<MyData>('my/data');
  expect(headers.get('content-disposition')).toContain('attachment');
  expect(body).toMatchObject({
    account: { kind: 'guest' },
    reports: [{ id, contact: { ...CONTACT, onBehalfOf: '王大爷' }, onBehalfOf: 'parent' }],
    joins: [],
    follows: [{ kind: 'community', target: AREAS.community }],
    feedback: [{ kind: 'suggestion', text: '字再大一点就好了' }],
  });
  expect(body.consents).toHaveLength(3);
  const more = [];
  for (let time = 0; time < 5; time++) more.push((await reporter.get('my/data')).status);
  expect(more).toEqual([200, 200, 200, 200, 429]);
  expect(await open.db.reader.countBy(AccessEntry, { act: 'export-data' })).toBe(5);
});

describe('an account deleted', () => {
  test('takes along all that was only its own, files too; its token is nobody’s at once', async () => {
    const reporter = await resident(open);
    const photos = [await photoOf(reporter), await photoOf(reporter)];
    const { id } = await fileOne(reporter, filing([photos[0]?.id ?? '']));
    const accountId = await accountBehind(id);
    await acted(editor, id, 'accept');
    await open.server.app.get(NoticeMaker).sweep();
    await reporter.send('PUT', `my/follows/community/${AREAS.community}`, undefined);
    const rows = await open.db.reader.findBy(Photo, { ownerId: accountId });
    expect((await reporter.delete('my/account')).status).toBe(204);
    expect((await reporter.get('my/reports')).status).toBe(401);
    expect((await editor.calls.get(`desk/reports/${id}`)).status).toBe(404);
    const rowsOf = async (table: string, column: string, value: string): Promise<number> => {
      const [{ n }] = await open.db.reader.query(`SELECT COUNT(*) AS n FROM ${table} WHERE ${column} = ?`, [value]);
      return Number(n);
    };
    const own = ['session', 'consent', 'notice', 'follow', 'feedback', 'neighbour', 'subscription', 'report'];
    for (const table of own) expect([table, await rowsOf(table, 'accountId', accountId)]).toEqual([table, 0]);
    for (const table of ['report_event', 'reporter', 'publication']) {
      expect([table, await rowsOf(table, 'reportId', id)]).toEqual([table, 0]);
    }
    const more = [await rowsOf('account', 'id', accountId), await rowsOf('photo', 'ownerId', accountId)];
    expect([...more, await rowsOf('report', 'id', id)]).toEqual([0, 0, 0]);
    await open.server.app.get(PhotoSweep).removeOrphans(open.clock.now());
    expect(rows).toHaveLength(2);
    for (const { fullKey, thumbnailKey } of rows) {
      for (const key of [fullKey, thumbnailKey]) await expect(open.server.app.get(Storage).read(key)).rejects.toThrow();
    }
  });

  test('leaves the record of what an office took on, and nothing in it of whose it was', async () => {
    const reporter = await resident(open);
    const photo = await photoOf(reporter);
    const id = await handled(reporter, [photo.id]);
    await acted(editor, id, 'publish', { ...SHOWN, photoIds: [photo.id] });
    await reporter.post(`my/reports/${id}/messages`, { text: '请快一点。' });
    const accountId = await accountBehind(id);
    await reporter.delete('my/account');
    const seen = await desk(editor, id);
    expect(seen).toMatchObject({
      state: 'handling',
      publication: null,
      onBehalfOf: null,
      reporter: { name: '匿名', phone: null, revealable: false },
      photos: [{ id: photo.id }],
    });
    expect((await open.nobody.get(`published/${id}`)).status).toBe(404);
    const list = await open.nobody.get<Page<PublishedItem>>('published?limit=100');
    expect(list.body.items.some((one) => one.id === id)).toBe(false);
    const row = await open.db.reader.findOneByOrFail(Report, { id });
    expect([row.accountId, row.idempotencyKey, row.bodyHash]).toEqual([null, null, '']);
    expect(await open.db.reader.countBy(ReportEvent, { actorId: accountId })).toBe(0);
    expect(await open.db.reader.countBy(Photo, { ownerId: accountId })).toBe(0);
    expect(await open.db.reader.countBy(Reporter, { reportId: id })).toBe(0);
    await acted(office, id, 'resolve', { text: '线拆了，装了充电桩。', noPhotoReason: '居民不让拍' });
  });

  test('leaves what neighbours joined, for them; and a neighbour who goes is counted no more', async () => {
    const [reporter, neighbour] = [await resident(open), await resident(open)];
    const { id } = await fileOne(reporter, filing());
    await acted(editor, id, 'accept');
    const photo = await photoOf(neighbour);
    const { body } = await neighbour.post<{ id: string }>(`reports/${id}/joins`, { photoIds: [photo.id] });
    await reporter.delete('my/account');
    expect((await neighbour.get(`my/joins/${body.id}`)).status).toBe(200);
    await neighbour.delete('my/account');
    expect(await desk(editor, id)).toMatchObject({ joinedCount: 0, neighbours: { joined: 0 } });
    expect(JSON.stringify((await desk(editor, id)).timeline)).not.toContain(photo.id);
  });
});
