import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startWechatStub, type WechatStub } from '@sanshi/wechat-stub';
import { APP, wechatClient } from '../../../test/wechat-app.js';
import type { SubscribeMessage } from './outcomes.js';
import type { WechatSettings } from './settings.js';
import type { WechatClient } from './wechat-client.js';

const TEMPLATE = {
  id: 'template-progress',
  title: '办理进度',
  fields: [
    { key: 'thing1', label: '事项' },
    { key: 'phrase2', label: '进度' },
  ],
};
const TOKEN = '/cgi-bin/stable_token';
const SEND = '/cgi-bin/message/subscribe/send';

const clock = { now: () => new Date('2026-11-23T01:00:00Z') };
let stub: WechatStub;
let openid: string;

beforeEach(async () => {
  stub = await startWechatStub({ ...APP, templates: [TEMPLATE], clock, pages: ['pages/report/index'], sendMs: 5 });
  openid = stub.world.people.login('dev:张阿姨');
});
afterEach(() => stub.close());

const client = (change: Partial<WechatSettings> = {}): WechatClient => wechatClient(stub, clock, change);

function message(change: Partial<SubscribeMessage> = {}): SubscribeMessage {
  const values = { thing1: '幸福里3号楼路灯不亮', phrase2: '已转交' };
  return { openid, templateId: TEMPLATE.id, page: 'pages/report/index?id=1', values, ...change };
}

function grant(times = 1): void {
  for (let time = 0; time < times; time += 1) stub.world.subscriptions.answer(openid, TEMPLATE.id, 'accept');
}

const callsOf = (path: string) => stub.world.calls.all(path).length;
/** Fetches the access token, so that what goes wrong next is the message itself. */
const warmUp = (one: WechatClient) => one.checkText({ openid, scene: 2, content: '路灯不亮' });

describe('a subscribe message', () => {
  test('goes as often as it was granted, then never', async () => {
    grant(2);
    const shared = client();
    await expect(shared.sendSubscribeMessage(message())).resolves.toEqual({
      outcome: 'sent',
      messageId: '1864323726461255681',
    });
    await expect(shared.sendSubscribeMessage(message())).resolves.toMatchObject({ outcome: 'sent' });
    await expect(shared.sendSubscribeMessage(message())).resolves.toEqual({ outcome: 'refused' });
    expect(stub.world.subscriptions.messages(openid)).toMatchObject([
      { values: message().values, page: 'pages/report/index?id=1', state: 'formal' },
      {},
    ]);
  });

  test('waits for the one before it to the same person', async () => {
    grant(10);
    const shared = client();
    const sent = await Promise.all(Array.from({ length: 10 }, () => shared.sendSubscribeMessage(message())));
    expect(sent.every(({ outcome }) => outcome === 'sent')).toBe(true);
    expect(callsOf(SEND)).toBe(10);
  });

  test('is tried again when another process was sending to the same person', async () => {
    grant(2);
    const sent = await Promise.all([client(), client()].map((one) => one.sendSubscribeMessage(message())));
    expect(sent.map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
  });

  test('is sent again when WeChat says that it was busy', async () => {
    grant();
    stub.world.faults.add(SEND, { kind: 'errcode', errcode: -1 }, 1);
    await expect(client().sendSubscribeMessage(message())).resolves.toMatchObject({ outcome: 'sent' });
    expect(stub.world.subscriptions.messages()).toHaveLength(1);
  });

  test.each([-1, 45011, 45009])('may go later when WeChat answers %i each time', async (errcode) => {
    stub.world.faults.add(SEND, { kind: 'errcode', errcode }, 3);
    await expect(client().sendSubscribeMessage(message())).resolves.toEqual({ outcome: 'later', errcode });
    expect(callsOf(SEND)).toBe(errcode === -1 ? 3 : 1);
  });

  test('may go later when WeChat was not reached', async () => {
    const shared = client();
    await warmUp(shared);
    await stub.close();
    await pause(50);
    await expect(shared.sendSubscribeMessage(message())).resolves.toEqual({ outcome: 'later', errcode: null });
  });

  test.each([
    ['its answer was lost', { kind: 'lost-reply' }, 1],
    ['the connection was cut', { kind: 'cut' }, 0],
    ['a gateway answered', { kind: 'http', status: 502 }, 0],
    ['nobody answered in time', { kind: 'hang' }, 0],
    ['the answer came too late', { kind: 'slow', ms: 600 }, 0],
  ] as const)('is not sent again when %s', async (_name, fault, arrived) => {
    grant(2);
    const shared = client({ timeoutMs: 400 });
    await warmUp(shared);
    stub.world.faults.add(SEND, fault, 1);
    await expect(shared.sendSubscribeMessage(message())).resolves.toEqual({ outcome: 'unknown' });
    expect(callsOf(SEND)).toBe(1);
    expect(stub.world.subscriptions.messages()).toHaveLength(arrived);
  });

  test.each([
    ['a thing too long', { values: { thing1: '一'.repeat(21), phrase2: '已转交' } }, 47003, 'data.thing1'],
    ['a phrase of digits', { values: { thing1: '路灯', phrase2: '第3步' } }, 47003, 'data.phrase2'],
    ['a field missing', { values: { thing1: '路灯' } }, 47003, 'data.phrase2'],
    ['a field of another template', { values: { thing1: '路灯', phrase2: '已转交', date3: '' } }, 47003, 'data.date3'],
    ['a word that is not allowed', { values: { thing1: '违规测试', phrase2: '已转交' } }, 45168, ''],
    ['a page that is not there', { page: 'pages/other/index' }, 41030, ''],
    ['a template that is not there', { templateId: 'other' }, 40037, ''],
    ['an openid that is none', { openid: 'nobody' }, 40003, ''],
  ])('with %s is invalid', async (_name, change, errcode, why) => {
    grant();
    const outcome = await client().sendSubscribeMessage(message(change));
    expect(outcome).toMatchObject({ outcome: 'invalid', errcode, why: expect.stringContaining(why) });
    expect(stub.world.subscriptions.left(openid, TEMPLATE.id)).toBe(1);
  });

  test('is not sent when there is no access token', async () => {
    grant();
    stub.world.faults.add(TOKEN, { kind: 'errcode', errcode: -1 }, 3);
    await expect(client().sendSubscribeMessage(message())).resolves.toEqual({ outcome: 'later', errcode: -1 });
    expect(callsOf(TOKEN)).toBe(3);
    expect(callsOf(SEND)).toBe(0);
  });

  test('waits no longer than the limit for an access token', async () => {
    stub.world.faults.add(TOKEN, { kind: 'hang' }, 1);
    const outcome = await client({ timeoutMs: 200 }).sendSubscribeMessage(message());
    expect(outcome).toMatchObject({ outcome: 'later' });
    expect(callsOf(SEND)).toBe(0);
  });

  test('was not sent when the answer about the access token was lost', async () => {
    stub.world.faults.add(TOKEN, { kind: 'lost-reply' }, 3);
    await expect(client().sendSubscribeMessage(message())).resolves.toEqual({ outcome: 'later', errcode: null });
  });

  test.each(['developer', 'trial'] as const)('opens the %s version when so set', async (miniprogramState) => {
    grant();
    await client({ miniprogramState }).sendSubscribeMessage(message());
    expect(stub.world.subscriptions.messages()).toMatchObject([{ state: miniprogramState }]);
  });
});
