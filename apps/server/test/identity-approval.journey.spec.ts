import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeskReport, IdentityRequest, IdentityWaits, Problem, RevealedIdentity } from '@sanshi/contracts';
import { AccessEntry } from '../src/audit/access-entry.entity.js';
import { AccessLog } from '../src/audit/access-log.js';
import { aFiling } from './application.js';
import type { Answered, Caller } from './caller.js';
import { AREAS, fileOne, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const CONTACT = { name: '王女士', phone: '13800000001' };
const WHY = '采访前先核实';

describe('a second person agrees before a confidential reporter is shown', () => {
  let open: TestServer;
  let wang: SignedInStaff;
  let li: SignedInStaff;
  let reporter: Caller;
  let id: string;

  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
    reporter = await resident(open);
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    [wang, li] = [await staff(open, 'editor', AREAS.district), await staff(open, 'editor', AREAS.district)];
    id = (await fileOne(reporter, aFiling({ identity: 'confidential', contact: CONTACT }))).id;
  });

  const show = ({ calls }: SignedInStaff): Promise<Answered<RevealedIdentity & IdentityWaits>> =>
    calls.post(`desk/reports/${id}/identity`, { reason: WHY });
  const answer = ({ calls }: SignedInStaff, request: string, word: 'grant' | 'refuse'): Promise<Answered<Problem>> =>
    calls.post(`desk/identity-requests/${request}/${word}`);
  const seenBy = async ({ calls }: SignedInStaff): Promise<DeskReport['reporter']> =>
    (await calls.get<DeskReport>(`desk/reports/${id}`)).body.reporter;
  const traces = async (): Promise<string[]> =>
    (await open.db.reader.find(AccessEntry, { where: { subjectId: id }, order: { seq: 'ASC' } }))
      .filter(({ act }) => act.includes('identity') || act === 'denied')
      .map(({ act, actorId, reason }) => `${actorId === wang.id ? 'wang' : 'li'} ${act} ${reason}`);

  async function asked(): Promise<string> {
    const { status, body } = await show(wang);
    expect(status).toBe(202);
    return body.waiting.id;
  }

  test('asked, granted by another, shown for half an hour, and each step on record', async () => {
    const request = await asked();
    expect(await seenBy(wang)).toMatchObject({
      needsApproval: true,
      revealable: true,
      requests: [{ id: request, mine: true, mayDecide: false, state: 'waiting', reason: WHY }],
    });
    expect((await seenBy(li)).requests).toMatchObject([{ id: request, mine: false, mayDecide: true, reason: WHY }]);
    expect((await answer(li, request, 'grant')).status).toBe(204);
    expect((await seenBy(wang)).requests).toMatchObject([{ state: 'granted', decidedBy: 'editor' }]);
    expect((await seenBy(li)).requests).toEqual([]);
    expect(await show(wang)).toMatchObject({ status: 200, body: CONTACT });
    expect(await show(li)).toMatchObject({ status: 202 });
    open.clock.forward(0.5);
    expect((await show(wang)).status).toBe(202);
    expect(await traces()).toEqual([
      `wang ask-identity ${WHY}`,
      `li grant-identity ${WHY}`,
      `wang reveal-identity ${WHY}`,
      `li ask-identity ${WHY}`,
      `wang ask-identity ${WHY}`,
    ]);
    expect(await open.server.app.get(AccessLog).firstBroken()).toBeNull();
  });

  test('never by who asks; and asking twice is asking once', async () => {
    const request = await asked();
    expect((await answer(wang, request, 'grant')).status).toBe(403);
    expect((await show(wang)).body.waiting.id).toBe(request);
    expect((await show(wang)).status).toBe(202);
    expect(await traces()).toEqual([`wang ask-identity ${WHY}`, 'wang denied grant-identity']);
  });

  test('refused: not shown, and a new ask is a new one', async () => {
    const request = await asked();
    expect((await answer(li, request, 'refuse')).status).toBe(204);
    expect((await seenBy(wang)).requests).toMatchObject([{ state: 'refused' }]);
    const again = await show(wang);
    expect(again.status).toBe(202);
    expect(again.body.waiting.id).not.toBe(request);
    expect(JSON.stringify(again.body)).not.toContain(CONTACT.phone);
  });

  test('two answer at once: one counts, the other is told', async () => {
    const request = await asked();
    const third = await staff(open, 'editor', AREAS.district);
    const both = await Promise.all([answer(li, request, 'grant'), answer(third, request, 'refuse')]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409]);
    const late = both.find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({ code: 'changed_meanwhile', changes: [{ by: '另一位编辑' }] });
  });

  test('an ask a day old is over', async () => {
    const request = await asked();
    open.clock.forward(24);
    const morning = await staff(open, 'editor', AREAS.district);
    expect((await seenBy(morning)).requests).toEqual([]);
    expect((await answer(morning, request, 'grant')).status).toBe(404);
  });

  test('what waits is told to who may answer it, and to nobody else', async () => {
    const request = await asked();
    const idsFor = async ({ calls }: SignedInStaff): Promise<string[]> =>
      (await calls.get<{ items: IdentityRequest[] }>('desk/identity-requests')).body.items.map((each) => each.id);
    expect(await idsFor(li)).toContain(request);
    expect(await idsFor(wang)).toContain(request);
    for (const [role, area, office] of [
      ['editor', AREAS.nextDoor, null],
      ['supervisor', AREAS.district, null],
      ['admin', AREAS.district, null],
      ['office', AREAS.community, AREAS.community],
    ] as const) {
      const other = await staff(open, role, area, office);
      expect(await idsFor(other)).toEqual([]);
      expect((await answer(other, request, 'grant')).status).toBeGreaterThanOrEqual(403);
    }
  });

  test('a right that goes meanwhile takes the agreement with it', async () => {
    const request = await asked();
    await answer(li, request, 'grant');
    await open.db.write((tx) => tx.query(`UPDATE report SET identity = 'anonymous' WHERE id = ?`, [id]));
    expect((await show(wang)).status).toBe(403);
  });
});
