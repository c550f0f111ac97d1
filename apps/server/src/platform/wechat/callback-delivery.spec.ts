import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startWechatStub, type WechatStub } from '@sanshi/wechat-stub';
import { APP, wechatClient } from '../../../test/wechat-app.js';
import { CallbackCrypto, CallbackRefused } from './callback-crypto.js';
import { readCallbackEvent, type CallbackEvent } from './callback-events.js';
import { MemorySeenNonces } from './seen-nonces.js';

const SEAL = { callbackToken: 'a-token', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };
const TEMPLATE = { id: 't1', title: '办理进度', fields: [{ key: 'thing1', label: '事项' }] };
const PICTURE = Buffer.from('ffd8ffe000104a46494600', 'hex');

const clock = { now: () => new Date() };
/** Stands for our server: takes the pushes and holds the pictures. */
let ours: Server;
let address: string;
let stub: WechatStub;
let openid: string;
let events: CallbackEvent[];
let refusals: string[];
/** How many pushes are answered with 500 before one is looked at. */
let failures: number;
let lastPush: { url: string; body: string };

beforeEach(async () => {
  [events, refusals, failures] = [[], [], 0];
  const crypto = new CallbackCrypto({ ...APP, ...SEAL }, clock, new MemorySeenNonces());
  ours = createServer((request, response) => {
    void answer(request, crypto).then(
      ({ status, content }) => response.writeHead(status).end(content),
      (error: unknown) => response.writeHead(error instanceof CallbackRefused ? 403 : 500).end(noted(error)),
    );
  });
  await new Promise<void>((resolve) => ours.listen(0, '127.0.0.1', resolve));
  const place = ours.address();
  address = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`;
  const callback = { url: `${address}/callback`, token: SEAL.callbackToken, encodingAesKey: SEAL.encodingAesKey };
  stub = await startWechatStub({
    ...APP,
    templates: [TEMPLATE, { ...TEMPLATE, id: 't2' }],
    callback: { ...callback, originalId: 'gh_9df7d78a1234' },
    media: { delayMs: 20 },
    pushRetryMs: 10,
  });
  openid = stub.world.people.login('dev:张阿姨');
});

afterEach(async () => {
  await stub.close();
  ours.closeAllConnections();
  await new Promise((resolve) => ours.close(resolve));
});

async function answer(
  request: IncomingMessage,
  crypto: CallbackCrypto,
): Promise<{ status: number; content: string | Buffer }> {
  const url = new URL(request.url ?? '', address);
  if (url.pathname.startsWith('/photos/'))
    return { status: 200, content: Buffer.concat([PICTURE, Buffer.from(url.search)]) };
  if (url.pathname !== '/callback') return { status: 404, content: '' };
  const query = Object.fromEntries(url.searchParams);
  if (request.method === 'GET') return { status: 200, content: crypto.echo(query) };
  const body = await textOf(request);
  lastPush = { url: url.href, body };
  failures -= 1;
  if (failures >= 0) return { status: 500, content: '' };
  const parsed: unknown = JSON.parse(body);
  events.push(readCallbackEvent(await crypto.open(query, parsed)));
  return { status: 200, content: 'success' };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function noted(error: unknown): string {
  refusals.push(error instanceof CallbackRefused ? error.fault : String(error));
  return '';
}

const client = () => wechatClient(stub, clock, SEAL);

async function until(done: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !done(); round += 1) await pause(10);
  expect(done()).toBe(true);
}

const checkPhoto = (name: string) => client().checkMedia({ openid, scene: 2, mediaUrl: `${address}/${name}` });

test('the address is verified', async () => {
  await expect(stub.world.pusher.verify()).resolves.toBe(true);
});

describe('a media check', () => {
  test('is pushed later with its trace id', async () => {
    const asked = await checkPhoto('photos/1.jpg');
    expect(asked).toEqual({ outcome: 'pending', traceId: expect.stringMatching(/^[\da-f]+-[\da-f]{8}-[\da-f]{8}$/) });
    expect(events).toEqual([]);
    await until(() => events.length === 1);
    const traceId = asked.outcome === 'pending' ? asked.traceId : '';
    expect(events).toEqual([
      { event: 'media-checked', traceId, result: { outcome: 'checked', suggest: 'pass', label: 100 } },
    ]);
  });

  test('may be pushed before its call is answered', async () => {
    stub.world.setMedia({ delayMs: 0 });
    await checkPhoto('photos/1.jpg');
    expect(events).toHaveLength(1);
  });

  test('may be pushed twice, each time sealed anew', async () => {
    stub.world.setMedia({ times: 2 });
    await checkPhoto('photos/1.jpg');
    await until(() => events.length === 2);
    expect(events[0]).toEqual(events[1]);
    expect(refusals).toEqual([]);
  });

  test('may never come', async () => {
    stub.world.setMedia({ times: 0 });
    await checkPhoto('photos/1.jpg');
    await pause(100);
    expect(events).toEqual([]);
  });

  test('comes after the server failed twice', async () => {
    failures = 2;
    await checkPhoto('photos/1.jpg');
    await until(() => stub.world.pusher.pushes().length === 1);
    expect(events).toHaveLength(1);
    expect(stub.world.pusher.pushes()).toMatchObject([{ tries: 3, taken: true }]);
  });

  test.each([
    ['photos/stub-risky.jpg', { outcome: 'checked', suggest: 'risky', label: 20002 }],
    ['photos/1.jpg?marked=stub-review', { outcome: 'checked', suggest: 'review', label: 21000 }],
    ['nothing.jpg', { outcome: 'failed', errcode: -1008 }],
  ])('of %s finds what it should', async (name, result) => {
    await checkPhoto(name);
    await until(() => events.length === 1);
    expect(events).toMatchObject([{ result }]);
  });

  test('fetches nothing from elsewhere', async () => {
    await client().checkMedia({ openid, scene: 2, mediaUrl: 'http://192.0.2.1/1.jpg' });
    await until(() => events.length === 1);
    expect(events).toMatchObject([{ result: { outcome: 'failed', errcode: -1008 } }]);
  });

  test('is not asked for twice at once', async () => {
    const asked = await Promise.all([checkPhoto('photos/1.jpg'), checkPhoto('photos/1.jpg')]);
    expect(asked.map(({ outcome }) => outcome).toSorted()).toEqual(['pending', 'unchecked']);
    expect(asked).toContainEqual({ outcome: 'unchecked', reason: 'asked-already' });
  });
});

describe('a push', () => {
  const post = (url: string, body: string) => fetch(url, { method: 'POST', body }).then(({ status }) => status);

  test('that comes again as it was is refused', async () => {
    await stub.world.answerPopup(openid, [{ templateId: 't1', answer: 'accept' }]);
    await expect(post(lastPush.url, lastPush.body)).resolves.toBe(403);
    expect([events.length, refusals]).toEqual([1, ['replayed']]);
  });

  test('with a changed signature or text is refused', async () => {
    await stub.world.answerPopup(openid, [{ templateId: 't1', answer: 'accept' }]);
    const forged = new URL(lastPush.url);
    forged.searchParams.set('nonce', '1');
    await post(forged.href, lastPush.body);
    await post(lastPush.url, lastPush.body.replace(/.{2}"}$/, '=="}'));
    expect([events.length, refusals]).toEqual([1, ['bad-signature', 'bad-signature']]);
  });
});

test('what a person answers in the popup is told', async () => {
  await stub.world.answerPopup(openid, [
    { templateId: 't1', answer: 'accept' },
    { templateId: 't2', answer: 'reject' },
  ]);
  await stub.world.withdraw(openid, 't1');
  const values = { thing1: '路灯不亮' };
  const refused = await client().sendSubscribeMessage({ openid, templateId: 't1', page: 'pages/a/index', values });
  expect(refused).toEqual({ outcome: 'refused' });
  const answers = [
    { templateId: 't1', accepted: true },
    { templateId: 't2', accepted: false },
  ];
  expect(events).toEqual([
    { event: 'subscribe-answered', openid, answers },
    { event: 'subscribe-withdrawn', openid, templateIds: ['t1'] },
  ]);
});

test('a message that WeChat could not deliver is told', async () => {
  await stub.world.failDelivery(openid, 't1', '1864323726461255680');
  const deliveries = [{ templateId: 't1', messageId: '1864323726461255680', errcode: 1 }];
  expect(events).toEqual([{ event: 'message-delivered', openid, deliveries }]);
});
