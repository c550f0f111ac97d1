import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeadLetterPage, StaffNoticePage } from '@sanshi/contracts';
import { Staff } from '../src/accounts/staff.entity.js';
import { AccessEntry } from '../src/audit/access-entry.entity.js';
import { Deadlines } from '../src/deadlines/deadlines.js';
import { Notice } from '../src/notices/notice.entity.js';
import { newId } from '../src/platform/ids.js';
import { Report } from '../src/reports/report.entity.js';
import { aFiling } from './application.js';
import { AREAS, fileOne, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const KEPT_HOURS = 11;

describe('what staff are told', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
  });
  afterAll(() => open.close());

  const inbox = async ({ calls }: SignedInStaff, query = ''): Promise<StaffNoticePage> =>
    (await calls.get<StaffNoticePage>(`desk/notices${query}`)).body;

  /** Assigned to the community's office, with a limit to sign of two hours. */
  async function assigned(editor: SignedInStaff): Promise<string> {
    const { id } = await fileOne(await resident(open), aFiling());
    await editor.calls.post(`desk/reports/${id}/accept`, { version: 1, priority: 'urgent' });
    await editor.calls.post(`desk/reports/${id}/assign`, { version: 2, officeCode: AREAS.community });
    return id;
  }

  test('the office near the end of a limit, the supervisor past it; and the count goes with the reading', async () => {
    const editor = await staff(open, 'editor', AREAS.district);
    const office = await staff(open, 'office', AREAS.community, AREAS.community);
    const supervisor = await staff(open, 'supervisor', AREAS.district);
    const [first, second] = [await assigned(editor), await assigned(editor)];
    const { signBy, assignedAt, remindAt } = await open.db.reader.findOneByOrFail(Report, { id: first });
    const length = Number(signBy) - Number(assignedAt);
    expect(Number(remindAt)).toBe(Number(assignedAt) + 0.8 * length);
    const hours = length / 3600_000;
    expect(hours).toBeLessThan(KEPT_HOURS);
    open.clock.forward(0.85 * hours);
    await open.server.app.get(Deadlines).sweep();
    const { items, unread } = await inbox(office);
    expect(unread).toBe(2);
    expect(items.map(({ reportId }) => reportId).sort()).toEqual([first, second].sort());
    expect(items[0]).toMatchObject({ kind: 'limit-near', dueAt: signBy?.toISOString(), read: false });
    const [page] = [await inbox(office, '?limit=1')];
    const next = await inbox(office, `?limit=1&cursor=${page.nextCursor}`);
    expect([page.items[0]?.id, next.items[0]?.id, next.nextCursor]).toEqual([items[0]?.id, items[1]?.id, null]);
    expect((await inbox(supervisor)).items).toEqual([]);
    open.clock.forward(0.2 * hours);
    await open.server.app.get(Deadlines).sweep();
    expect((await inbox(supervisor)).items.map(({ kind }) => kind)).toEqual(['limit-passed', 'limit-passed']);
    expect((await inbox(office)).unread).toBe(2);
    expect((await office.calls.post('desk/notices/read', { upTo: items[1]?.id })).status).toBe(204);
    expect((await inbox(office)).unread).toBe(1);
    expect((await office.calls.post('desk/notices/read', { upTo: items[0]?.id })).status).toBe(204);
    expect(await inbox(office)).toMatchObject({ unread: 0, items: [{ read: true }, { read: true }] });
    expect((await inbox(supervisor)).unread).toBe(2);
  });

  test('an editor of another’s ask to see who reported, and the asker of the answer', async () => {
    const [wang, li] = [await staff(open, 'editor', AREAS.community), await staff(open, 'editor', AREAS.community)];
    const filing = aFiling({
      identity: 'confidential',
      contact: { phone: '13800000001' },
      communityCode: AREAS.community,
    });
    const { id } = await fileOne(await resident(open), filing);
    const ask = () => wang.calls.post<{ waiting: { id: string } }>(`desk/reports/${id}/identity`, { reason: '核实' });
    const { body } = await ask();
    await ask();
    expect((await inbox(li)).items).toMatchObject([{ kind: 'identity-asked', reportId: id }]);
    expect((await inbox(wang)).items).toEqual([]);
    await li.calls.post(`desk/identity-requests/${body.waiting.id}/grant`);
    expect((await inbox(wang)).items).toMatchObject([{ kind: 'identity-answered', reportId: id }]);
    await open.db.write((tx) => tx.update(Staff, { id: li.id }, { areaCodes: [AREAS.nextDoor] }));
    expect((await inbox(li)).items).toEqual([]);
  });
});

describe('messages that were given up', () => {
  let open: TestServer;
  let admin: SignedInStaff;
  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
    admin = await staff(open, 'admin', AREAS.district);
  });
  afterAll(() => open.close());

  async function given(sendState: Notice['sendState'], lastProblem: string | null): Promise<Notice> {
    const { id: reportId } = await fileOne(await resident(open), aFiling({ communityCode: AREAS.community }));
    const told = {
      id: newId(),
      eventId: newId(),
      accountId: newId(),
      reportId,
      kind: 'reply',
      audience: null,
    } as const;
    const sent = {
      joinId: null,
      sendState,
      tries: 8,
      nextTryAt: null,
      lockedUntil: null,
      sentAt: null,
      messageId: null,
      lastProblem,
    };
    const notice: Notice = { ...told, ...sent, createdAt: open.clock.now(), readAt: null };
    await open.db.write((tx) => tx.insert(Notice, notice));
    return notice;
  }
  const letters = async ({ calls }: SignedInStaff, query = ''): Promise<DeadLetterPage> =>
    (await calls.get<DeadLetterPage>(`desk/dead-letters${query}`)).body;
  const resend = async ({ calls }: SignedInStaff, id: string): Promise<number> =>
    (await calls.post(`desk/dead-letters/${id}/resend`)).status;

  test('are seen by an administrator, without a word of whom or what, and sent again from the start', async () => {
    const [first, second] = [await given('dead', 'not reached'), await given('dead', 'may have gone: not sent again')];
    await given('sent', null);
    const { items } = await letters(admin);
    expect(items).toEqual([
      expect.objectContaining({ id: second.id, kind: 'reply', tries: 8, why: '可能已经送到了，怕重复就没有再发' }),
      expect.objectContaining({ id: first.id, why: '一直连不上微信', problem: 'not reached' }),
    ]);
    const told = JSON.stringify(items);
    for (const secret of [first.accountId, first.reportId, '电动车']) expect(told).not.toContain(secret);
    const page = await letters(admin, '?limit=1');
    expect((await letters(admin, `?limit=1&cursor=${page.nextCursor}`)).items.map(({ id }) => id)).toEqual([first.id]);
    expect(await resend(admin, first.id)).toBe(204);
    expect(await open.db.reader.findOneBy(Notice, { id: first.id })).toMatchObject({
      sendState: 'waiting',
      tries: 0,
      nextTryAt: open.clock.now(),
    });
    expect(await resend(admin, first.id)).toBe(404);
    expect((await letters(admin)).items.map(({ id }) => id)).toEqual([second.id]);
    expect(await open.db.reader.countBy(AccessEntry, { act: 'resend-message', subjectId: first.id })).toBe(1);
  });

  test('are nobody else’s, nor those of another district', async () => {
    const { id } = await given('dead', 'not reached');
    for (const role of ['editor', 'supervisor'] as const) {
      const other = await staff(open, role, AREAS.district);
      expect((await other.calls.get('desk/dead-letters')).status).toBe(403);
      expect(await resend(other, id)).toBe(403);
    }
    const elsewhere = await staff(open, 'admin', AREAS.nextDoor);
    expect((await letters(elsewhere)).items).toEqual([]);
    expect(await resend(elsewhere, id)).toBe(404);
  });
});
