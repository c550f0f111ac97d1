import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Problem, StaffView } from '@sanshi/contracts';
import { Secret, TOTP } from 'otpauth';
import { firstPassword } from '../src/accounts/first-password.js';
import { newSecret } from '../src/accounts/second-factor.js';
import { Staff } from '../src/accounts/staff.entity.js';
import { AccessEntry } from '../src/audit/access-entry.entity.js';
import { Sealing } from '../src/platform/sealing.js';
import type { Answered } from './caller.js';
import { AREAS, staff, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const OWN = '岳秀园的春天来了';

describe('a first password', () => {
  let open: TestServer;
  let person: SignedInStaff;
  let first: string;

  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    person = await staff(open, 'editor', AREAS.district);
    const { password, ...columns } = await firstPassword(open.clock.now());
    first = password;
    await open.db.write((tx) => tx.update(Staff, { id: person.id }, columns));
  });

  const signIn = (password: string, more: object = {}): Promise<Answered<Problem>> =>
    open.nobody.post('session/staff', { username: person.username, password, ...more });
  const change = (newPassword: string, more: object = {}): Promise<Answered<Problem & StaffView>> =>
    open.nobody.post('session/staff/password', { username: person.username, password: first, newPassword, ...more });

  test('lets nobody in, and says what to do; not to one who guesses', async () => {
    const { status, body } = await signIn(first);
    expect([status, body.fields, body.detail]).toEqual([
      401,
      { newPassword: ['isOwnPassword'] },
      '这是首次密码，请设一个自己的密码再登录',
    ]);
    expect((await signIn('guess-guess')).body).toMatchObject({
      status: 401,
      detail: '请看看账号、密码或验证码，再试一次',
    });
    const token = await open.nobody.post('session/staff/token', { username: person.username, password: first });
    expect(token.status).toBe(401);
  });

  test('is changed, lets in at once, is good no more, and ends what was open', async () => {
    expect((await person.calls.get('session')).status).toBe(200);
    const changed = await change(OWN);
    expect([changed.status, changed.body.username]).toEqual([200, person.username]);
    expect(changed.headers.getSetCookie()).toHaveLength(1);
    expect((await person.calls.get('session')).status).toBe(401);
    expect((await signIn(first)).status).toBe(401);
    expect((await signIn(OWN)).status).toBe(200);
    expect(await open.db.reader.countBy(AccessEntry, { act: 'change-password', actorId: person.id })).toBe(1);
  });

  test.each([
    ['itself', () => first, /一样/],
    ['one that holds the name', () => `x-${person.username}`, /太容易/],
    ['one that runs', () => '12345678', /太容易/],
    ['one that is too short', () => '春天', /改好再交/],
  ])('is not changed into %s', async (_name, chosen, told) => {
    const { status, body } = await change(chosen());
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, ['newPassword']]);
    expect(body.detail).toMatch(told);
    expect((await signIn(first)).body.fields).toEqual({ newPassword: ['isOwnPassword'] });
  });

  test('is good for three days', async () => {
    open.clock.forward(72);
    for (const { status, body } of [await signIn(first), await change(OWN)]) {
      expect([status, body.detail]).toEqual([401, '首次密码过了三天，已经作废，请找管理员重新发一个']);
    }
  });

  test('of two changes at once, one counts', async () => {
    const both = await Promise.all([change(OWN), change(`${OWN}又来了`)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 401]);
  });

  test('wants the second factor too, whose code is not used up by the asking', async () => {
    const secret = newSecret();
    const secretSealed = open.server.app.get(Sealing).seal(secret, person.id);
    await open.db.write((tx) => tx.update(Staff, { id: person.id }, { secretSealed }));
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: open.clock.now().getTime() });
    expect((await change(OWN)).body.fields).toEqual({ code: ['isOneTimeCode'] });
    expect((await signIn(first, { code })).body.fields).toEqual({ newPassword: ['isOwnPassword'] });
    expect((await change(OWN, { code })).status).toBe(200);
  });
});
