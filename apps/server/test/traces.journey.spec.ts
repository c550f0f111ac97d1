import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccessLogPage, DeskReport, MyReport, PhotoView } from '@sanshi/contracts';
import { Staff } from '../src/accounts/staff.entity.js';
import { AccessEntry } from '../src/audit/access-entry.entity.js';
import { newId } from '../src/platform/ids.js';
import { aFiling } from './application.js';
import { AREAS, fileOne, photoOf, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

describe('what leaves a trace in the access log', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
  });
  afterAll(() => open.close());

  const tracesOf = async (actorId: string): Promise<string[]> =>
    (await open.db.reader.find(AccessEntry, { where: { actorId }, order: { seq: 'ASC' } }))
      .filter(({ act }) => act !== 'sign-in')
      .map(({ act, subjectId, reason }) => [act, subjectId, reason].join(' '));

  test('a command that is not one’s own, and one on another area’s report; not one on what never was', async () => {
    const { id } = await fileOne(await resident(open), aFiling());
    const [admin, nextDoor] = [
      await staff(open, 'admin', AREAS.district),
      await staff(open, 'office', AREAS.nextDoor, AREAS.nextDoor),
    ];
    expect((await admin.calls.post(`desk/reports/${id}/accept`, { version: 1 })).status).toBe(403);
    expect(await tracesOf(admin.id)).toEqual([`denied ${id} accept`]);
    for (const [command, body] of [
      ['reply', { version: 1, text: '好' }],
      ['sign', { version: 1 }],
      ['looking', { open: true }],
    ] as const) {
      expect((await nextDoor.calls.post(`desk/reports/${id}/${command}`, body)).status).toBe(404);
    }
    expect((await nextDoor.calls.get(`desk/reports/${id}`)).status).toBe(404);
    expect((await nextDoor.calls.post(`desk/reports/${newId()}/sign`, { version: 1 })).status).toBe(404);
    expect(await tracesOf(nextDoor.id)).toEqual([
      `denied ${id} reply`,
      `denied ${id} sign`,
      `denied ${id} looking`,
      `denied ${id} one`,
    ]);
  });

  test('a photo opened in full by staff, in the name of whom its address was given to; until they have left', async () => {
    const reporter = await resident(open);
    const photo = await photoOf(reporter);
    const { id } = await fileOne(reporter, aFiling({ photoIds: [photo.id] }));
    const [editor, other] = [await staff(open, 'editor', AREAS.district), await staff(open, 'editor', AREAS.district)];
    const statusOf = async (url: string | undefined): Promise<number> => (await fetch(`${open.url}${url}`)).status;
    const seenBy = async ({ calls }: SignedInStaff): Promise<PhotoView | undefined> =>
      (await calls.get<DeskReport>(`desk/reports/${id}`)).body.photos[0];
    const [forEditor, forOther] = [await seenBy(editor), await seenBy(other)];
    expect(await statusOf(forEditor?.thumbnailUrl)).toBe(200);
    expect(await tracesOf(editor.id)).toEqual([`view-report ${id} `]);
    expect(await statusOf(forEditor?.url)).toBe(200);
    expect(await statusOf(forEditor?.url.replace(editor.id, other.id))).toBe(404);
    expect(await tracesOf(editor.id)).toEqual([`view-report ${id} `, `open-photo ${id} ${photo.id}`]);
    expect(await tracesOf(other.id)).toEqual([`view-report ${id} `]);
    await open.db.write((tx) => tx.update(Staff, { id: other.id }, { disabledAt: open.clock.now() }));
    expect(await statusOf(forOther?.url)).toBe(404);
    const own = (await reporter.get<MyReport>(`my/reports/${id}`)).body.photos[0];
    expect([await statusOf(own?.url), own?.url.includes('viewer')]).toEqual([200, false]);
  });

  test('an administrator reads it, of their own areas, the newest first; nobody else does', async () => {
    const { id } = await fileOne(await resident(open), aFiling({ communityCode: AREAS.community }));
    const editor = await staff(open, 'editor', AREAS.district);
    await editor.calls.get(`desk/reports/${id}`);
    await editor.calls.post(`desk/reports/${id}/identity`, { reason: '没有留名的' });
    const read = async ({ calls }: SignedInStaff, query = '?limit=100'): Promise<AccessLogPage> =>
      (await calls.get<AccessLogPage>(`desk/access-log${query}`)).body;
    const admin = await staff(open, 'admin', AREAS.district);
    await admin.calls.post(`desk/reports/${id}/follow-up`, { version: 1, by: 'phone', solved: true, text: '打过电话' });
    const { items } = await read(admin);
    expect(items[0]).toMatchObject({ what: '想做没有权限的事', reason: '回访', report: { id } });
    expect(items.slice(1).filter(({ report }) => report?.id === id)).toMatchObject([
      { who: 'editor', what: '打开上报', reason: null },
    ]);
    expect(items.map(({ seq }) => seq)).toEqual(items.map(({ seq }) => seq).toSorted((a, b) => b - a));
    const [first] = [await read(admin, '?limit=1')];
    expect((await read(admin, `?limit=1&cursor=${first.nextCursor}`)).items[0]?.seq).toBe(items[1]?.seq);
    const elsewhere = await read(await staff(open, 'admin', AREAS.nextDoor));
    expect(elsewhere.items.filter(({ report }) => report !== null)).toEqual([]);
    expect(elsewhere.items.every(({ what }) => what !== '打开上报')).toBe(true);
    for (const role of ['editor', 'supervisor'] as const) {
      const other = await staff(open, role, AREAS.district);
      expect((await other.calls.get('desk/access-log')).status).toBe(403);
    }
    expect((await admin.calls.get('desk/access-log?cursor=x')).status).toBe(400);
  });

  test('not a command that only comes too early', async () => {
    const { id } = await fileOne(await resident(open), aFiling());
    const editor = await staff(open, 'editor', AREAS.district);
    const early = await editor.calls.post(`desk/reports/${id}/follow-up`, {
      version: 1,
      by: 'phone',
      solved: true,
      text: '打过电话',
    });
    expect(early.status).toBe(409);
    expect(await tracesOf(editor.id)).toEqual([]);
  });
});
