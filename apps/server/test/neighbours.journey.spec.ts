import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  DeskReport,
  Follow,
  JoinedItem,
  JoinedReport,
  MyReport,
  NoticePage,
  Page,
  Problem,
  PublishedReport,
  SimilarNearby,
} from '@sanshi/contracts';
import { isReceiptNumber } from '../src/domain/receipt-number.js';
import { NoticeMaker } from '../src/notices/notice-maker.js';
import { Photo } from '../src/photos/photo.entity.js';
import { aFiling } from './application.js';
import type { Caller } from './caller.js';
import { acted, AREAS, fileOne, photoOf, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const AGREED = [
  { code: 'terms', version: '2026-11' },
  { code: 'publish', version: '2026-11' },
] as const;
const SECRET = '只有我家窗户看得见那根电线';
const SHOWN = { title: '三号院飞线充电', text: '院里有人从窗户拉线给电动车充电。', photoIds: [], replyIds: [] };

let open: TestServer;
let editor: SignedInStaff;
let office: SignedInStaff;
let reporter: Caller;

beforeAll(async () => {
  open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
  editor = await staff(open, 'editor', AREAS.district);
  office = await staff(open, 'office', AREAS.community, AREAS.community);
  reporter = await resident(open);
});
afterAll(() => open.close());

const filing = (photoIds: string[] = []) =>
  aFiling({ consents: [...AGREED], text: `三号院门口有人从窗户里拉电线给电动车充电。${SECRET}`, photoIds });
const desk = async (id: string): Promise<DeskReport> => (await editor.calls.get<DeskReport>(`desk/reports/${id}`)).body;
const join = (who: Caller, id: string, body: object = {}) => who.post<JoinedReport>(`reports/${id}/joins`, body);
const joinOf = async (who: Caller, id: string): Promise<JoinedReport> =>
  (await who.get<JoinedReport>(`my/joins/${id}`)).body;
const inbox = async (who: Caller): Promise<NoticePage['items']> => {
  await open.server.app.get(NoticeMaker).sweep();
  return (await who.get<NoticePage>('my/notices')).body.items;
};

async function accepted(photoIds: string[] = []): Promise<string> {
  const { id } = await fileOne(reporter, filing(photoIds));
  await acted(editor, id, 'accept', { priority: 'normal' });
  return id;
}

async function handled(): Promise<string> {
  const id = await accepted();
  await acted(editor, id, 'assign', { officeCode: AREAS.community });
  await acted(office, id, 'sign');
  return id;
}

describe('a neighbour who joins', () => {
  test('gets a receipt of their own, once, and the report counts them', async () => {
    const id = await accepted();
    const neighbour = await resident(open);
    const photo = await photoOf(neighbour);
    const first = await join(neighbour, id, { photoIds: [photo.id] });
    const again = await join(neighbour, id);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.receiptNumber).toBe(first.body.receiptNumber);
    expect(isReceiptNumber(first.body.receiptNumber)).toBe(true);
    expect(first.body).toMatchObject({ reportId: id, joinedCount: 1, photos: [{ id: photo.id }], asked: false });
    const seen = await desk(id);
    expect(seen).toMatchObject({ joinedCount: 1, neighbours: { joined: 1, solved: 0, notSolved: 0 } });
    const joined = seen.timeline.filter(({ command }) => command === 'join');
    expect(joined).toMatchObject([{ summary: '又有一位邻居也遇到了', photos: [{ id: photo.id }], visible: true }]);
    const mine = await reporter.get<MyReport>(`my/reports/${id}`);
    expect(mine.body.timeline.at(-1)).toMatchObject({ command: 'join', photos: [] });
    const list = await neighbour.get<Page<JoinedItem>>('my/joins');
    expect(list.body.items.map(({ id: one }) => one)).toEqual([first.body.id]);
  });

  test('twenty at once are twenty, and one who taps twenty times is one; many make a hazard urgent', async () => {
    const id = await accepted();
    const people = await Promise.all(Array.from({ length: 6 }, () => resident(open)));
    const all = await Promise.all(people.map((person) => join(person, id)));
    expect(new Set(all.map(({ body }) => body.receiptNumber)).size).toBe(6);
    const [eager] = people;
    const taps = await Promise.all(Array.from({ length: 20 }, () => join(eager!, id)));
    expect(taps.every(({ status }) => status === 200)).toBe(true);
    expect(await desk(id)).toMatchObject({ joinedCount: 6, priority: 'urgent' });
  });

  test('is shown nothing that the reporter said, nor what was said to the reporter alone', async () => {
    const id = await handled();
    const neighbour = await resident(open);
    const { body: joined } = await join(neighbour, id);
    await acted(office, id, 'reply', { text: '王女士，电工下午到您家。' });
    await reporter.post(`my/reports/${id}/messages`, { text: `${SECRET}，在二楼。` });
    await acted(office, id, 'resolve', { text: '线拆了，装了充电桩。', noPhotoReason: '居民不让拍' });
    const seen = await joinOf(neighbour, joined.id);
    expect(JSON.stringify(seen)).not.toMatch(/只有我家|二楼|王女士|三号院门口/);
    expect(seen.steps.map(({ summary, text }) => [summary, text])).toEqual([
      ['大同晚报编辑已受理', null],
      ['已派给岳秀园社区', null],
      ['岳秀园社区已签收', null],
      ['岳秀园社区已办结', '线拆了，装了充电桩。'],
    ]);
    expect(seen).toMatchObject({ title: '岳秀园社区飞线充电', asked: true, answer: null });
  });

  test('is asked when it is resolved, and what they say closes nothing', async () => {
    const id = await handled();
    const [content, cross] = [await resident(open), await resident(open)];
    const [a, b] = [(await join(content, id)).body.id, (await join(cross, id)).body.id];
    const early = await content.post<Problem>(`my/joins/${a}/answer`, { solved: true });
    expect([early.status, early.body.detail]).toEqual([409, '还没有办结，等有了结果会来问您']);
    await acted(office, id, 'resolve', { text: '线拆了，装了充电桩。', noPhotoReason: '居民不让拍' });
    expect(await inbox(cross)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'result', opens: 'joined', joinId: b, title: '您也遇到的事有结果了' }),
      ]),
    );
    expect(
      (await content.post<JoinedReport>(`my/joins/${a}/answer`, { solved: true, satisfied: true })).body,
    ).toMatchObject({
      asked: false,
      answer: { solved: true, satisfied: true },
    });
    await cross.post(`my/joins/${b}/answer`, { solved: false });
    expect(await desk(id)).toMatchObject({ state: 'resolved', neighbours: { joined: 2, solved: 1, notSolved: 1 } });
    open.clock.forward(1);
    await acted(editor, id, 'reopen', { text: '邻居说没解决' });
    expect(await joinOf(cross, b)).toMatchObject({ asked: false, answer: null });
    await acted(office, id, 'resolve', { text: '又去拆了一根线。', noPhotoReason: '居民不让拍' });
    expect(await joinOf(cross, b)).toMatchObject({ asked: true });
  });

  test('cannot join their own, what nobody took on, or what is over; another’s join is not there', async () => {
    const { id: fresh } = await fileOne(reporter, filing());
    const neighbour = await resident(open);
    expect((await join(neighbour, fresh)).status).toBe(404);
    const id = await accepted();
    const own = await reporter.post<Problem>(`reports/${id}/joins`);
    expect([own.status, own.body.detail]).toEqual([409, '这件是您自己报的，不用再点“我也遇到了”']);
    const { body } = await join(neighbour, id);
    const other = await resident(open);
    expect((await other.get(`my/joins/${body.id}`)).status).toBe(404);
    expect((await other.post(`my/joins/${body.id}/answer`, { solved: true })).status).toBe(404);
    await acted(editor, id, 'publish', SHOWN);
    await acted(editor, id, 'answer', { text: '已经转给供电所。' });
    const over = await other.post<Problem>(`reports/${id}/joins`);
    expect([over.status, over.body.detail]).toEqual([409, '这件已经办完了，还有问题请另报一次']);
  });

  test('goes along when the report is merged into another', async () => {
    const [first, primary] = [await accepted(), await handled()];
    const neighbour = await resident(open);
    const { body: joined } = await join(neighbour, first);
    await acted(editor, first, 'merge', { into: primary });
    expect(await joinOf(neighbour, joined.id)).toMatchObject({ reportId: primary, state: 'handling' });
    const late = await join(await resident(open), first);
    expect(late.body).toMatchObject({ reportId: primary });
    await acted(office, primary, 'resolve', { text: '线拆了，装了充电桩。', noPhotoReason: '居民不让拍' });
    expect(await joinOf(neighbour, joined.id)).toMatchObject({ asked: true });
    expect((await inbox(neighbour))[0]).toMatchObject({ kind: 'result', opens: 'joined', joinId: joined.id });
    await neighbour.post(`my/joins/${joined.id}/answer`, { solved: true });
    expect(await desk(primary)).toMatchObject({ neighbours: { joined: 2, solved: 1, notSolved: 0 } });
  });
});

test('what is near is shown with its photo only after the check, and says what is one’s own and joined', async () => {
  const photo = await photoOf(reporter);
  const place = { longitude: 113.2991, latitude: 40.0886 };
  const { id } = await fileOne(reporter, { ...filing([photo.id]), place });
  await acted(editor, id, 'accept');
  const neighbour = await resident(open);
  const query = new URLSearchParams({ longitude: '113.2991', latitude: '40.0886', text: filing().text });
  const near = async (who: Caller) => {
    const { body } = await who.get<{ items: SimilarNearby[] }>(
      `reports/similar?${query.toString()}&category=ebike-charging`,
    );
    return body.items;
  };
  expect(await near(reporter)).toMatchObject([{ id, own: true, joined: false, thumbnailUrl: null }]);
  await join(neighbour, id);
  await open.db.write((tx) => tx.update(Photo, { id: photo.id }, { checkState: 'pass' }));
  const [seen] = await near(neighbour);
  expect(seen).toMatchObject({ id, own: false, joined: true, joinedCount: 1 });
  expect(seen?.thumbnailUrl).toContain(photo.id);
});

describe('one who follows', () => {
  test('a published report is told of new words, a result and a story, and of nothing else', async () => {
    const id = await handled();
    const follower = await resident(open);
    expect((await follower.send('PUT', `my/follows/report/${id}`, undefined)).status).toBe(404);
    await acted(editor, id, 'publish', SHOWN);
    const followed = await follower.send<Follow>('PUT', `my/follows/report/${id}`, undefined);
    expect([followed.status, followed.body.name]).toEqual([200, SHOWN.title]);
    expect((await follower.get<PublishedReport>(`published/${id}`)).body.followed).toBe(true);
    expect((await open.nobody.get<PublishedReport>(`published/${id}`)).body.followed).toBe(false);
    const { timeline } = await acted(office, id, 'reply', { text: '明天上门。' });
    expect(await inbox(follower)).toEqual([]);
    await acted(editor, id, 'publish', { ...SHOWN, replyIds: [timeline.at(-1)?.id] });
    await inbox(follower);
    open.clock.forward(0.1);
    await acted(office, id, 'resolve', { text: '线拆了，装了充电桩。', noPhotoReason: '居民不让拍' });
    expect((await inbox(follower)).map(({ kind, opens, reportTitle }) => [kind, opens, reportTitle])).toEqual([
      ['result', 'published', SHOWN.title],
      ['reply', 'published', SHOWN.title],
    ]);
    expect((await follower.delete(`my/follows/report/${id}`)).status).toBe(204);
    expect((await follower.get<{ items: Follow[] }>('my/follows')).body.items).toEqual([]);
  });

  test('a community, or the street above it, is told when something is published there', async () => {
    const follower = await resident(open);
    expect((await follower.send('PUT', `my/follows/community/${AREAS.street}`, undefined)).status).toBe(200);
    expect((await follower.send('PUT', 'my/follows/community/nowhere', undefined)).status).toBe(404);
    const id = await accepted();
    expect(await inbox(follower)).toEqual([]);
    await acted(editor, id, 'publish', SHOWN);
    await acted(editor, id, 'publish', { ...SHOWN, title: '三号院的电线' });
    expect(await inbox(follower)).toMatchObject([
      { title: '您关注的社区公开了一件事', opens: 'published', reportId: id, reportTitle: '三号院的电线' },
    ]);
  });
});

test('a neighbour is asked for a week', async () => {
  const id = await handled();
  const neighbour = await resident(open);
  const { body: joined } = await join(neighbour, id);
  await acted(office, id, 'resolve', { text: '线拆了，装了充电桩。', noPhotoReason: '居民不让拍' });
  open.clock.forward(8 * 24);
  expect(await joinOf(neighbour, joined.id)).toMatchObject({ asked: false });
  const late = await neighbour.post<Problem>(`my/joins/${joined.id}/answer`, { solved: true });
  expect([late.status, late.body.detail]).toEqual([409, '办结已经超过 7 天了，还没解决请另报一次']);
});
