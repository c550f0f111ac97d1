import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskReport, MyReport, Page, Problem, PublishedItem, PublishedReport } from '@sanshi/contracts';
import { NoticeMaker } from '../src/notices/notice-maker.js';
import { aFiling } from './application.js';
import type { Answered, Caller } from './caller.js';
import { act, AREAS, fileOne, photoOf, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const AGREED = [
  { code: 'terms', version: '2026-11' },
  { code: 'publish', version: '2026-11' },
] as const;
const CONTACT = { name: '王女士', phone: '13800000001' };
const SHOWN = { title: '三号院飞线充电', text: '院里有人从窗户拉线给电动车充电。', photoIds: [], replyIds: [] };

describe('what the public sees', () => {
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

  const filing = (photoIds: string[] = []) => aFiling({ contact: CONTACT, consents: [...AGREED], photoIds });
  const desk = async (id: string): Promise<DeskReport> =>
    (await editor.calls.get<DeskReport>(`desk/reports/${id}`)).body;
  const read = (id: string): Promise<Answered<PublishedReport>> => open.nobody.get<PublishedReport>(`published/${id}`);
  const withdraw = async (id: string): Promise<Answered<MyReport>> =>
    reporter.post<MyReport>(`my/reports/${id}/withdraw`, { version: (await desk(id)).version });

  async function handled(photoIds: string[] = []): Promise<string> {
    const { id } = await fileOne(reporter, filing(photoIds));
    await act(editor, id, 'accept');
    await act(editor, id, 'assign', { officeCode: AREAS.community });
    await act(office, id, 'sign');
    return id;
  }

  test('nothing, until an editor publishes; then what the editor wrote and chose, and nothing of who reported', async () => {
    const [shown, kept] = [await photoOf(reporter), await photoOf(reporter)];
    const id = await handled([shown.id, kept.id]);
    const before = await read(id);
    expect(before.status).toBe(404);
    await act(office, id, 'reply', { text: '明天上门给您装充电桩，王女士请在家等。' });
    const resolved = await act(office, id, 'resolve', {
      text: '线拆了，装了充电桩。',
      photoIds: [(await photoOf(office.calls)).id],
    });
    const result = resolved.body.timeline.find(({ command }) => command === 'resolve');
    const chosen = { photoIds: [shown.id, result?.photos[0]?.id ?? ''], replyIds: [result?.id ?? ''] };
    const published = await act(editor, id, 'publish', { ...SHOWN, ...chosen });
    expect(published.body).toMatchObject({ publication: { title: SHOWN.title, ...chosen } });

    const { status, body, headers } = await read(id);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=30']);
    expect(body).toMatchObject({
      title: SHOWN.title,
      text: SHOWN.text,
      state: 'resolved',
      photos: [{ id: shown.id }],
      replies: [{ side: 'office', text: '线拆了，装了充电桩。', photos: [{ id: chosen.photoIds[1] }] }],
      story: null,
      followed: false,
      joined: false,
      point: { longitude: 113.274, latitude: 40.092 },
    });
    const everything = JSON.stringify([body, (await open.nobody.get('published')).body]);
    for (const secret of [kept.id, '王女士', CONTACT.phone, '三号院门口有人', '113.2731']) {
      expect(everything).not.toContain(secret);
    }
    expect((await reporter.get<MyReport>(`my/reports/${id}`)).body.timeline.at(-1)).toMatchObject({
      command: 'publish',
      summary: '您报的事已公开',
    });
  });

  test('a photo only while it is chosen: its address is dead when the report is public no more', async () => {
    const photo = await photoOf(reporter);
    const id = await handled([photo.id]);
    await act(editor, id, 'publish', { ...SHOWN, photoIds: [photo.id] });
    const url = (await read(id)).body.photos[0]?.url ?? '';
    const fetched = await fetch(`${open.url}${url}`);
    expect([fetched.status, fetched.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
    const unpublished = await act(editor, id, 'unpublish', { text: '能认出院子里的人' });
    expect(unpublished.body).toMatchObject({ publication: null });
    expect((await fetch(`${open.url}${url}`)).status).toBe(404);
    expect((await read(id)).status).toBe(404);
    const mine = await reporter.get<MyReport>(`my/reports/${id}`);
    const seenByOffice = await office.calls.get<DeskReport>(`desk/reports/${id}`);
    for (const { timeline } of [mine.body, seenByOffice.body]) {
      expect(timeline.at(-1)).toMatchObject({ command: 'unpublish', text: null });
    }
    expect((await desk(id)).timeline.at(-1)).toMatchObject({ text: '能认出院子里的人' });
  });

  test('not without the reporter’s consent, not what the reporter was told alone, not another report’s photo', async () => {
    const { id: silent } = await fileOne(reporter, aFiling({ consents: [AGREED[0]] }));
    const refused = await act<Problem>(editor, silent, 'publish', SHOWN);
    expect(refused.body).toMatchObject({ status: 409, detail: '反映人没有同意公开，或者已经收回，不能公开' });
    expect((await desk(silent)).actions.find(({ command }) => command === 'publish')).toMatchObject({ allowed: false });
    const id = await handled();
    const [filed] = (await desk(id)).timeline;
    for (const wrong of [{ replyIds: [filed?.id] }, { photoIds: [(await photoOf(reporter)).id] }]) {
      expect((await act(editor, id, 'publish', { ...SHOWN, ...wrong })).status).toBe(400);
    }
    expect((await act(office, id, 'publish', SHOWN)).status).toBe(403);
    const supervisor = await staff(open, 'supervisor', AREAS.district);
    expect((await act(supervisor, id, 'publish', SHOWN)).status).toBe(403);
  });

  test('what the reporter withdraws is public no more, and is not again when it is taken up again', async () => {
    const { id } = await fileOne(reporter, filing());
    await act(editor, id, 'publish', SHOWN);
    expect((await read(id)).status).toBe(200);
    await withdraw(id);
    expect((await read(id)).status).toBe(404);
    await act(editor, id, 'reinstate', { text: '电话里说还要办' });
    expect((await read(id)).status).toBe(404);
  });

  test('the list by kind, beat and place, page by page, each once', async () => {
    for (let n = 0; n < 3; n++) {
      const { id } = await fileOne(reporter, filing());
      open.clock.forward(0.1);
      await act(editor, id, 'publish', SHOWN);
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Answered<Page<PublishedItem>> = await open.nobody.get<Page<PublishedItem>>(
        `published?limit=2${more}`,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(3);
    const count = async (query: string): Promise<number> =>
      (await open.nobody.get<Page<PublishedItem>>(`published?${query}`)).body.items.length;
    expect(await count('kind=news')).toBe(0);
    expect(await count('beat=neighbour')).toBe(0);
    expect(await count(`community=${AREAS.nextDoor}`)).toBe(0);
    expect(await count(`kind=hazard&beat=home&community=${AREAS.street}`)).toBe(seen.length);
    expect((await open.nobody.get('published?sort=hot')).status).toBe(400);
  });

  test('a story that is printed stands on the public page, and every reporter behind it is told', async () => {
    const id = await handled();
    const other = await resident(open);
    const { id: merged } = await fileOne(other, filing());
    await act(editor, merged, 'merge', { into: id });
    await act(editor, id, 'publish', SHOWN);
    for (const coverage of ['lead', 'interviewing', 'drafted']) await act(editor, id, 'cover', { coverage });
    expect((await act(editor, id, 'cover', { coverage: 'published' })).status).toBe(400);
    const story = { headline: '飞线充电拆了', edition: '2026-11-20', page: 'A05' };
    const covered = await act(editor, id, 'cover', { coverage: 'published', story, text: '头条' });
    expect(covered.body).toMatchObject({ coverage: 'published', story });
    expect((await read(id)).body).toMatchObject({ story, inPaper: true });
    await open.server.app.get(NoticeMaker).sweep();
    for (const one of [reporter, other]) {
      const { body } = await one.get<Page<{ kind: string }>>('my/notices');
      expect(body.items[0]).toMatchObject({ kind: 'published', title: '您上报的事见报了', opens: 'report' });
    }
    const mine = await reporter.get<MyReport>(`my/reports/${id}`);
    expect(mine.body.timeline.at(-1)).toMatchObject({
      text: null,
      summary: '见报了：《飞线充电拆了》，2026-11-20 第 A05 版',
    });
  });
});
