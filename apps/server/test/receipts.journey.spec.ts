import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  DeskReport,
  FeedbackView,
  Page,
  Problem,
  ReceiptView,
  StaffView,
  TakeDownReport,
} from '@sanshi/contracts';
import { drawReceiptNumber } from '../src/domain/receipt-number.js';
import { newId } from '../src/platform/ids.js';
import { aFiling } from './application.js';
import type { Answered } from './caller.js';
import { AREAS, fileOne, resident, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const PHONE = '0352-5030001';
/** A right number that nobody was given. */
const UNKNOWN = drawReceiptNumber(() => 0);

let open: TestServer;
let editor: SignedInStaff;
let office: SignedInStaff;

beforeAll(async () => {
  open = await startTestServer();
  editor = await staff(open, 'editor', AREAS.district);
  office = await staff(open, 'office', AREAS.community, AREAS.community);
});
afterAll(() => open.close());

const told = (otherwise: Partial<TakeDownReport> = {}): TakeDownReport => ({
  ...aFiling({ contact: { name: '李大爷', phone: PHONE } }),
  channel: 'hotline',
  ...otherwise,
});
const takeDown = (who: SignedInStaff, body: object = told(), key = newId()) =>
  who.calls.post<DeskReport & Problem>('desk/reports', body, { 'idempotency-key': key });
const lookUp = (receiptNumber: string, phoneTail: string): Promise<Answered<ReceiptView & Problem>> =>
  open.nobody.post<ReceiptView & Problem>('receipts/lookup', { receiptNumber, phoneTail });

describe('a report taken down by staff', () => {
  test('comes in like any other, once for its key, with the consents as they were spoken', async () => {
    const key = newId();
    const consents = [...(told().consents ?? []), { code: 'publish' as const, version: '2026-11' }];
    const first = await takeDown(editor, told({ consents }), key);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      state: 'received',
      channel: 'hotline',
      reporter: { name: '李**' },
      timeline: [{ command: 'file', side: 'newsroom', summary: '大同晚报编辑登记（电话）' }],
    });
    const again = await takeDown(editor, told({ consents }), key);
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
    expect((await takeDown(editor, told(), key)).status).toBe(422);
    const publish = { version: 1, title: '飞线充电', text: '院里有人拉线充电。', photoIds: [], replyIds: [] };
    expect((await editor.calls.post(`desk/reports/${first.body.id}/publish`, publish)).status).toBe(200);
  });

  test('a caller’s consents are asked for as everybody’s', async () => {
    expect((await takeDown(editor, told({ consents: [] }))).body).toMatchObject({ code: 'consent_missing' });
    const { body } = await takeDown(editor);
    expect(body.actions.find(({ command }) => command === 'publish')).toMatchObject({ allowed: false });
  });

  test('a young caller’s name is kept from the office, and from an editor alone', async () => {
    const { body: taken } = await takeDown(editor, told({ identity: 'named', isMinor: true }));
    expect(taken.reporter).toMatchObject({ name: '李**', isMinor: true, needsApproval: true });
    await editor.calls.post(`desk/reports/${taken.id}/accept`, { version: 1 });
    await editor.calls.post(`desk/reports/${taken.id}/assign`, { version: 2, officeCode: AREAS.community });
    const { body: seen } = await office.calls.get<DeskReport>(`desk/reports/${taken.id}`);
    expect(seen.reporter).toMatchObject({ name: '匿名', phone: null, isMinor: false, revealable: false });
  });

  test('a letter comes in as one', async () => {
    const { status, body } = await takeDown(editor, told({ channel: 'email' }));
    expect([status, body.timeline[0]?.summary]).toEqual([201, '大同晚报编辑登记（来信）']);
    const { body: me } = await editor.calls.get<StaffView>('session');
    expect(me.takesDown).toEqual(['hotline', 'email', 'patrol']);
  });

  test('an office writes down its rounds in its own area, no calls; a supervisor’s and an editor’s calls, no administrator’s', async () => {
    expect((await takeDown(office, told({ channel: 'patrol' }))).status).toBe(201);
    for (const channel of ['hotline', 'email'] as const)
      expect((await takeDown(office, told({ channel }))).body).toMatchObject({
        status: 403,
        detail: '社区工作人员只登记巡查看到的事，电话和来信由报社登记',
      });
    const elsewhere = told({ channel: 'patrol', communityCode: AREAS.nextDoor });
    expect((await takeDown(office, elsewhere)).status).toBe(400);
    const supervisor = await staff(open, 'supervisor', AREAS.district);
    const admin = await staff(open, 'admin', AREAS.district);
    expect((await takeDown(supervisor)).status).toBe(201);
    expect((await takeDown(admin)).status).toBe(403);
    expect((await takeDown(editor, { ...told(), channel: 'h5' })).status).toBe(400);
  });
});

describe('looking up by receipt', () => {
  test('number and the phone’s last four digits show how it stands, in words that were told the reporter', async () => {
    const { body: report } = await takeDown(editor);
    await editor.calls.post(`desk/reports/${report.id}/accept`, { version: 1 });
    await editor.calls.post(`desk/reports/${report.id}/note`, { version: 2, text: '先问供电所' });
    await editor.calls.post(`desk/reports/${report.id}/reply`, { version: 3, text: '已经联系供电所。' });
    const spoken = report.receiptNumber.replace(/^(....)(...)/, '$1 $2 ');
    const { status, body } = await lookUp(spoken, '0001');
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: '岳秀园社区飞线充电', state: 'accepted', holder: { name: '大同晚报' } });
    expect(body.steps.map(({ text }) => text)).toEqual([null, null, '已经联系供电所。']);
    expect(JSON.stringify(body)).not.toMatch(/李|5030001|三号院门口|先问/);
  });

  test('an unknown number and a wrong end are answered alike; what cannot be a number is told apart', async () => {
    const { body: report } = await takeDown(editor);
    const wrong = await lookUp(report.receiptNumber, '0002');
    const unknown = await lookUp(UNKNOWN, '0001');
    expect([wrong.status, { ...wrong.body, requestId: '' }]).toEqual([404, { ...unknown.body, requestId: '' }]);
    expect((await lookUp('1234567890', '0001')).body).toMatchObject({
      status: 400,
      fields: { receiptNumber: ['isReceiptNumber'] },
    });
    expect((await lookUp(report.receiptNumber, '1')).status).toBe(400);
  });

  test('an anonymous report has no phone to look it up by', async () => {
    const reporter = await resident(open);
    const body = aFiling({ identity: 'anonymous', contact: { phone: PHONE } });
    const { receiptNumber } = await fileOne(reporter, body);
    expect((await lookUp(receiptNumber, '0001')).status).toBe(404);
    expect((await lookUp(receiptNumber, '0000')).status).toBe(404);
  });

  test('who guesses has to give up after ten tries', async () => {
    const { body: report } = await takeDown(editor);
    const tries = [];
    for (let n = 0; n < 11; n++) tries.push((await lookUp(report.receiptNumber, String(2000 + n))).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
  });
});

test('feedback comes to the newsroom and the administrator, its contact sealed, and to nobody else', async () => {
  const person = await resident(open);
  const sent = { kind: 'complaint', text: '这条公开的事说的不对，请看看。', contact: '13800000009' };
  expect((await person.post('my/feedback', { ...sent, reportId: newId() })).status).toBe(404);
  expect((await person.post('my/feedback', { ...sent, text: '短' })).status).toBe(400);
  expect((await person.post('my/feedback', sent)).status).toBe(204);
  const { body } = await editor.calls.get<Page<FeedbackView>>('desk/feedback');
  expect(body.items[0]).toMatchObject({ ...sent, report: null });
  expect(JSON.stringify(await open.db.reader.query('SELECT * FROM feedback'))).not.toContain(sent.contact);
  const admin = await staff(open, 'admin', AREAS.district);
  expect((await admin.calls.get('desk/feedback')).status).toBe(200);
  expect((await office.calls.get('desk/feedback')).status).toBe(403);
});
