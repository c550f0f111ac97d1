import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DeskReport, MyReport, NoticePage } from '@sanshi/contracts';
import { hashPassword } from '../src/accounts/passwords.js';
import { Staff } from '../src/accounts/staff.entity.js';
import { newId } from '../src/platform/ids.js';
import { Report } from '../src/reports/report.entity.js';
import { aFiling } from './application.js';
import type { Caller } from './caller.js';
import { grainy } from './odd-pictures.js';
import { startTestServer, type TestServer } from './test-server.js';

const PASSWORD = 'a-good-password';
const TEMPLATE = 'stub-progress';

let open: TestServer;
let resident: Caller;
let openid: string;

beforeAll(async () => {
  open = await startTestServer({ env: { SWEEPS: '1', WECHAT_TEMPLATES: `progress=${TEMPLATE}` } });
  const { body } = await open.nobody.post<{ token: string }>('session/wechat', { code: 'dev:张阿姨' });
  resident = open.nobody.with(body.token);
  openid = open.wechat.world.people.openidOf('张阿姨');
});
afterAll(() => open.close());

async function editor(): Promise<Caller> {
  const person = { id: newId(), username: 'editor', displayName: '王编辑', role: 'editor', officeCode: null } as const;
  const row = { ...person, areaCodes: ['140213'], createdAt: open.clock.now(), disabledAt: null };
  const passwordHash = await hashPassword(PASSWORD);
  await open.db.write((tx) => tx.insert(Staff, { ...row, passwordHash }));
  const { body } = await open.nobody.post<{ token: string }>('session/staff/token', {
    username: 'editor',
    password: PASSWORD,
  });
  return open.nobody.with(body.token);
}

async function photo(): Promise<string> {
  const form = new FormData();
  const jpeg = await grainy(64, 48).jpeg().toBuffer();
  form.append('file', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), 'photo.jpg');
  const { body } = await resident.send<{ id: string }>('POST', 'photos', form, { 'idempotency-key': newId() });
  return body.id;
}

/** Asks until it is so: the sweeps run by themselves here. */
async function until<Found>(ask: () => Promise<Found>, holds: (found: Found) => boolean): Promise<Found> {
  for (;;) {
    const found = await ask();
    if (holds(found)) return found;
    await pause(50);
  }
}

test('a resident reports with a photo, allows a message, and is told; what was sent is checked', async () => {
  await open.wechat.world.answerPopup(openid, [{ templateId: TEMPLATE, answer: 'accept' }]);
  const body = aFiling({ photoIds: [await photo()] });
  const filed = await resident.post<MyReport>('reports', body, { 'idempotency-key': newId() });
  expect(filed.status).toBe(201);
  const { id, version, receiptNumber } = filed.body;

  await until(
    () => open.db.reader.findOneByOrFail(Report, { id }),
    ({ check }) => check === 'pass',
  );
  const desk = await editor();
  const accepted = await desk.post<DeskReport>(`desk/reports/${id}/accept`, { version });
  expect(accepted.status).toBe(200);

  const [message] = await until(
    async () => open.wechat.world.subscriptions.messages(openid),
    (messages) => messages.length > 0,
  );
  expect(message).toMatchObject({
    page: `pages/report/index?id=${id}`,
    values: { thing1: '您上报的事有新进展', phrase2: '有新进展', character_string4: sayable(receiptNumber) },
  });
  const inbox = await resident.get<NoticePage>('my/notices');
  expect(inbox.body).toMatchObject({ unread: 1, items: [{ kind: 'progress', reportId: id, read: false }] });
  expect((await resident.post('my/notices/read')).status).toBe(204);
  expect((await resident.get<NoticePage>('my/notices')).body.unread).toBe(0);
});

test('what is not WeChat’s is refused, and not told why', async () => {
  const callback = 'wechat/callback?timestamp=1&nonce=2&msg_signature=3';
  const refused = await open.nobody.post<{ code: string; detail: string }>(callback, { ToUserName: 'x', Encrypt: 'y' });
  expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  expect(JSON.stringify(refused.body)).not.toMatch(/signature|stale|malformed/);
  expect((await open.nobody.get(callback)).status).toBe(403);
  expect(await open.wechat.world.pusher.verify()).toBe(true);
});

const sayable = (receiptNumber: string): string => receiptNumber.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
