import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startWechatStub, type WechatStub } from '@sanshi/wechat-stub';
import { APP, wechatClient } from '../../../test/wechat-app.js';
import { WechatRefused, WechatUnavailable } from './errors.js';
import type { WechatSettings } from './settings.js';
import type { WechatClient } from './wechat-client.js';

const LOGIN = '/sns/jscode2session';
const TOKEN = '/cgi-bin/stable_token';
const TEXT = '/wxa/msg_sec_check';
const CODE = '/wxa/getwxacodeunlimit';

const clock = { now: () => now };
let now: Date;
let stub: WechatStub;
let openid: string;

beforeEach(async () => {
  now = new Date('2026-11-23T01:00:00Z');
  stub = await startWechatStub({ ...APP, templates: [], clock, pages: ['pages/report/index'] });
  openid = stub.world.people.login('dev:张阿姨');
});
afterEach(() => stub.close());

const client = (change: Partial<WechatSettings> = {}): WechatClient => wechatClient(stub, clock, change);

const callsOf = (path: string) => stub.world.calls.all(path).length;
const text = () => ({ openid, scene: 2, content: '路灯不亮' }) as const;

describe('login', () => {
  test('gives the same person the same openid', async () => {
    const known = { outcome: 'known', openid, unionId: null };
    await expect(client().codeToSession('dev:张阿姨')).resolves.toEqual(known);
    await expect(client().codeToSession(stub.world.people.issueCode('张阿姨'))).resolves.toEqual(known);
  });

  test('takes a code once', async () => {
    const code = stub.world.people.issueCode('老王');
    await client().codeToSession(code);
    await expect(client().codeToSession(code)).resolves.toEqual({ outcome: 'bad-code' });
  });

  test('takes a code for five minutes', async () => {
    const code = stub.world.people.issueCode('老王');
    now = new Date(now.getTime() + 5 * 60_000);
    await expect(client().codeToSession(code)).resolves.toEqual({ outcome: 'bad-code' });
  });

  test.each(['', 'nonsense'])('knows nobody by the code %j', async (code) => {
    await expect(client().codeToSession(code)).resolves.toEqual({ outcome: 'bad-code' });
  });

  test('says when WeChat blocks a person', async () => {
    stub.world.people.block('坏人');
    await expect(client().codeToSession('dev:坏人')).resolves.toEqual({ outcome: 'blocked' });
  });

  test('tries again when WeChat is busy', async () => {
    stub.world.faults.add(LOGIN, { kind: 'errcode', errcode: -1 }, 2);
    await expect(client().codeToSession('dev:张阿姨')).resolves.toMatchObject({ outcome: 'known' });
    expect(callsOf(LOGIN)).toBe(3);
  });

  test('does not spend a code twice when the answer was lost', async () => {
    stub.world.faults.add(LOGIN, { kind: 'lost-reply' }, 1);
    const failure = client().codeToSession(stub.world.people.issueCode('老王'));
    await expect(failure).rejects.toMatchObject({ errcode: null, effect: 'unknown' });
    expect(callsOf(LOGIN)).toBe(1);
  });

  test.each([
    ['secret', { appSecret: 'wrong' }, 40125],
    ['app id', { appId: 'wrong' }, 40013],
  ])('with a wrong %s is refused for good', async (_name, change, errcode) => {
    const failure = client(change).codeToSession('dev:张阿姨');
    await expect(failure).rejects.toBeInstanceOf(WechatRefused);
    await expect(failure).rejects.toMatchObject({ errcode });
  });
});

describe('the access token', () => {
  test('is fetched once for fifty calls at the same time', async () => {
    const shared = client();
    await Promise.all(Array.from({ length: 50 }, () => shared.checkText(text())));
    expect(callsOf(TOKEN)).toBe(1);
    expect(callsOf(TEXT)).toBe(50);
  });

  test.each([
    ['expired', () => stub.world.tokens.expireAll()],
    ['replaced by another program', () => stub.world.tokens.replaceCurrent()],
  ])('%s in the middle is fetched once more for all', async (_name, spoil) => {
    const shared = client();
    await shared.checkText(text());
    spoil();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => shared.checkText(text())));
    expect(outcomes.every(({ outcome }) => outcome === 'checked')).toBe(true);
    expect(callsOf(TOKEN)).toBe(2);
    expect(stub.world.calls.all(TOKEN).map(({ body }) => body?.['force_refresh'])).toEqual([false, false]);
  });

  test('lasts two hours', async () => {
    const shared = client();
    await shared.checkText(text());
    now = new Date(now.getTime() + 7200_000);
    stub.world.people.login('dev:张阿姨');
    await shared.checkText(text());
    expect(callsOf(TOKEN)).toBe(2);
  });
});

describe('a text check', () => {
  test.each([
    ['路灯不亮', 'pass', 100],
    ['有违规测试', 'risky', 20006],
    ['有复核测试', 'review', 20001],
  ])('of %s says %s', async (content, suggest, label) => {
    const outcome = await client().checkText({ ...text(), content });
    expect(outcome).toEqual({ outcome: 'checked', suggest, label, traceId: expect.any(String) });
  });

  test('is not made for one who was last here two hours ago', async () => {
    now = new Date(now.getTime() + 2 * 3600_000);
    await expect(client().checkText(text())).resolves.toEqual({ outcome: 'unchecked', reason: 'not-visited' });
  });

  test.each(['nobody', 'oVBkZ0aYgDMDIywRdgPW8-joxXc4'])('is not made for %s', async (stranger) => {
    const outcome = await client().checkText({ ...text(), openid: stranger });
    expect(outcome).toEqual({ outcome: 'unchecked', reason: 'unknown-user' });
  });

  test.each([{ kind: 'cut' }, { kind: 'http', status: 502 }, { kind: 'lost-reply' }] as const)(
    'is asked again after %j',
    async (fault) => {
      stub.world.faults.add(TEXT, fault, 1);
      await expect(client().checkText(text())).resolves.toMatchObject({ outcome: 'checked' });
      expect(callsOf(TEXT)).toBe(2);
    },
  );

  test('that hangs ends with the limit', async () => {
    stub.world.faults.add(TEXT, { kind: 'hang' }, 3);
    await expect(client({ timeoutMs: 300 }).checkText(text())).rejects.toBeInstanceOf(WechatUnavailable);
  });

  test.each([0, 2501])('of %i characters is a mistake of the caller', async (length) => {
    await expect(client().checkText({ ...text(), content: '一'.repeat(length) })).rejects.toBeInstanceOf(RangeError);
  });
});

describe('a code', () => {
  test('is a picture', async () => {
    const { contentType, bytes } = await client().getUnlimitedCode({ scene: 'c=420101', page: 'pages/report/index' });
    expect(contentType).toBe('image/jpeg');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  test.each([
    ['a scene in Chinese', { scene: '社区', page: 'pages/report/index' }, 40129],
    ['a scene of 33 characters', { scene: 'a'.repeat(33), page: 'pages/report/index' }, 40169],
    ['a page that is not there', { scene: 'a', page: 'pages/other/index' }, 41030],
  ])('for %s is refused', async (_name, request, errcode) => {
    await expect(client().getUnlimitedCode(request)).rejects.toMatchObject({ name: 'WechatRefused', errcode });
    expect(callsOf(CODE)).toBe(1);
  });
});

test('no error tells a secret, a token or a person', async () => {
  const shared = client({ timeoutMs: 300 });
  await shared.checkText(text());
  const failures: unknown[] = [];
  for (const kind of ['cut', 'hang'] as const) {
    stub.world.faults.add(TEXT, { kind }, 3);
    stub.world.faults.add(LOGIN, { kind }, 3);
    failures.push(await shared.checkText(text()).catch(String), await shared.codeToSession('dev:张阿姨').catch(String));
  }
  expect(failures).toHaveLength(4);
  for (const failure of failures) {
    expect(failure).toMatch(/^WechatUnavailable: WeChat \/\S+: no answer: \w+$/);
  }
});

test('a redirect is not followed: it would carry the token elsewhere', async () => {
  const elsewhere = createServer((_request, response) => response.writeHead(307, { location: stub.url + TOKEN }).end());
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const place = elsewhere.address();
  const apiBase = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`;
  await expect(client({ apiBase }).checkText(text())).rejects.toBeInstanceOf(WechatUnavailable);
  expect(callsOf(TOKEN)).toBe(0);
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});
