import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeskReport, IdentityWaits, MyReport, Problem, RevealedIdentity } from '@sanshi/contracts';
import { Report } from '../src/reports/report.entity.js';
import { aFiling } from './application.js';
import type { Answered, Caller } from './caller.js';
import { AREAS, fileOne, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const CONTACT = { name: '王小明', phone: '13800000001' };
const CONSENTS = (['terms', 'contact-to-office'] as const).map((code) => ({ code, version: '2026-11' }));
const NAMED = aFiling({ contact: CONTACT, consents: CONSENTS });
const HIDDEN = { name: '匿名', phone: null, isMinor: false, revealable: false };
const TOLD = '家长打电话来说的';

describe('who reported is under 18', () => {
  let open: TestServer;
  let wang: SignedInStaff;
  let li: SignedInStaff;
  let office: SignedInStaff;
  let supervisor: SignedInStaff;
  let reporter: Caller;

  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
    [wang, li] = [await staff(open, 'editor', AREAS.district), await staff(open, 'editor', AREAS.district)];
    office = await staff(open, 'office', AREAS.community, AREAS.community);
    supervisor = await staff(open, 'supervisor', AREAS.district);
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    reporter = await resident(open);
  });

  const desk = async ({ calls }: SignedInStaff, id: string): Promise<DeskReport> =>
    (await calls.get<DeskReport>(`desk/reports/${id}`)).body;
  const show = ({ calls }: SignedInStaff, id: string): Promise<Answered<RevealedIdentity & IdentityWaits>> =>
    calls.post(`desk/reports/${id}/identity`, { reason: '采访前先核实' });
  const mark = ({ calls }: SignedInStaff, id: string, version: number): Promise<Answered<DeskReport & Problem>> =>
    calls.post(`desk/reports/${id}/minor`, { version, text: TOLD });

  /** In the office's hands, at version 3. */
  async function handed(body: typeof NAMED): Promise<string> {
    const { id } = await fileOne(reporter, body);
    await wang.calls.post(`desk/reports/${id}/accept`, { version: 1 });
    await wang.calls.post(`desk/reports/${id}/assign`, { version: 2, officeCode: AREAS.community });
    return id;
  }

  test('said when filing: shown to one editor once another has agreed, and to nobody else', async () => {
    const id = await handed({ ...NAMED, isMinor: true });
    expect((await desk(wang, id)).reporter).toMatchObject({
      name: '王**',
      isMinor: true,
      revealable: true,
      needsApproval: true,
    });
    for (const other of [office, supervisor]) {
      expect((await desk(other, id)).reporter).toMatchObject(HIDDEN);
      expect((await show(other, id)).status).toBe(403);
    }
    const asked = await show(wang, id);
    expect(asked.status).toBe(202);
    const grant = `desk/identity-requests/${asked.body.waiting.id}/grant`;
    expect((await wang.calls.post(grant)).status).toBe(403);
    expect((await li.calls.post(grant)).status).toBe(204);
    expect(await show(wang, id)).toMatchObject({ status: 200, body: CONTACT });
    expect((await reporter.get<MyReport>(`my/reports/${id}`)).body.isMinor).toBe(true);
  });

  test('told to an editor: from then on, with its trace for editors alone', async () => {
    const id = await handed(NAMED);
    expect((await desk(office, id)).reporter).toMatchObject({ name: '王**', revealable: true });
    expect((await show(wang, id)).status).toBe(200);
    for (const other of [office, supervisor]) expect((await mark(other, id, 3)).status).toBe(403);
    expect(await mark(wang, id, 3)).toMatchObject({ status: 200, body: { reporter: { isMinor: true }, version: 4 } });
    expect((await show(wang, id)).status).toBe(202);
    expect((await desk(li, id)).timeline.at(-1)).toMatchObject({ command: 'minor', text: TOLD, visible: false });
    for (const other of [office, supervisor]) {
      const seen = await desk(other, id);
      expect(seen.reporter).toMatchObject(HIDDEN);
      expect(seen.timeline.map(({ command }) => command)).not.toContain('minor');
      expect(JSON.stringify(seen)).not.toContain('未成年');
    }
    const late = await office.calls.post<Problem>(`desk/reports/${id}/sign`, { version: 3 });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile', changes: [] } });
    expect((await reporter.get<MyReport>(`my/reports/${id}`)).body.timeline.at(-1)?.command).toBe('assign');
  });

  test('is marked once, and never taken back', async () => {
    const id = await handed({ ...NAMED, isMinor: true });
    expect(await mark(wang, id, 3)).toMatchObject({ status: 409, body: { detail: '已经标为未成年人上报了' } });
    const { actions } = await desk(wang, id);
    expect(actions.find(({ command }) => command === 'minor')?.allowed).toBe(false);
  });

  test('is not known of who stays anonymous, or becomes it', async () => {
    const { id } = await fileOne(reporter, { ...NAMED, identity: 'anonymous', isMinor: true });
    const other = await fileOne(reporter, { ...NAMED, isMinor: true });
    await reporter.post(`my/reports/${other.id}/identity`, { version: 1, identity: 'anonymous' });
    for (const hidden of [id, other.id]) {
      expect((await desk(wang, hidden)).reporter).toMatchObject(HIDDEN);
      expect((await open.db.reader.findOneByOrFail(Report, { id: hidden })).isMinor).toBeNull();
    }
  });

  test('counts among a named person’s earlier reports for editors alone', async () => {
    const id = await handed(NAMED);
    await fileOne(reporter, { ...NAMED, isMinor: true });
    const earlier = async (who: SignedInStaff): Promise<number> => (await desk(who, id)).reporter.earlierReports;
    expect([await earlier(wang), await earlier(supervisor), await earlier(office)]).toEqual([1, 0, 0]);
  });
});
