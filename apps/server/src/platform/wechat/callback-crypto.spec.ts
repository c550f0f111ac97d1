import { describe, expect, test } from '@jest/globals';
import { envelope, seal, sign } from '@sanshi/wechat-stub';
import { CallbackCrypto, type CallbackFault } from './callback-crypto.js';
import { MemorySeenNonces } from './seen-nonces.js';

/** The examples of WeChat's 消息推送 page. */
const VECTOR = { callbackToken: 'AAAAA', encodingAesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9' };
const ECHO = {
  signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
  timestamp: '1714036504',
  nonce: '1514711492',
  echostr: '4375120948345356249',
};
const PUSH = {
  timestamp: '1714112445',
  nonce: '415670741',
  msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
};
const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7v' +
  'JVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb' +
  '6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const MESSAGE =
  '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event",' +
  '"Event":"debug_demo","debug_str":"hello world"}';
const BODY = { ToUserName: 'gh_97417a04a28d', Encrypt: ENCRYPTED };

function cryptoAt(seconds: string | number, seen = new MemorySeenNonces()) {
  return new CallbackCrypto(VECTOR, { now: () => new Date(Number(seconds) * 1000) }, seen);
}

function refused(fault: CallbackFault) {
  return expect.objectContaining({ name: 'CallbackRefused', fault });
}

/** A query that signs `encrypted` as WeChat would. */
function signedBy(token: string, encrypted: string) {
  const { timestamp, nonce } = PUSH;
  return { timestamp, nonce, msg_signature: sign(token, timestamp, nonce, encrypted) };
}

describe('the address check', () => {
  test('echoes what WeChat signed', () => {
    expect(cryptoAt(ECHO.timestamp).echo(ECHO)).toBe('4375120948345356249');
  });

  test.each([
    ['another signature', { ...ECHO, signature: ECHO.signature.replace('f', '0') }, 'bad-signature'],
    ['another nonce', { ...ECHO, nonce: '1514711493' }, 'bad-signature'],
    ['a signature that is no hex', { ...ECHO, signature: 'zz' }, 'bad-signature'],
    ['no signature', { ...ECHO, signature: undefined }, 'malformed'],
    ['a nonce given twice', { ...ECHO, nonce: ['1514711492', '1'] }, 'malformed'],
    ['a timestamp in words', { ...ECHO, timestamp: 'now' }, 'malformed'],
    ['no query', undefined, 'malformed'],
  ] as const)('%s is refused', (_name, query, fault) => {
    expect(() => cryptoAt(ECHO.timestamp).echo(query)).toThrow(refused(fault));
  });
});

test('the plain-mode vector signs the same way', () => {
  expect(sign('AAAAA', '1714037059', '486452656')).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78');
});

test('the vector of the sealed answer seals the same way', () => {
  const sealed = seal(
    '{"demo_resp":"good luck"}',
    VECTOR.appId,
    VECTOR.encodingAesKey,
    Buffer.from('707722b803182950'),
  );
  expect(sealed).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==');
  expect(sign('AAAAA', '1713424427', '415670741', sealed)).toBe('1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1');
});

describe('a pushed message', () => {
  test('is opened by the vector', async () => {
    await expect(cryptoAt(PUSH.timestamp).open(PUSH, BODY)).resolves.toBe(MESSAGE);
  });

  test.each([300, -300])('is fresh when it is %i seconds old', async (seconds) => {
    const opened = cryptoAt(Number(PUSH.timestamp) + seconds).open(PUSH, BODY);
    await expect(opened).resolves.toBe(MESSAGE);
  });

  test.each([301, -301])('is stale when it is %i seconds old', async (seconds) => {
    const opened = cryptoAt(Number(PUSH.timestamp) + seconds).open(PUSH, BODY);
    await expect(opened).rejects.toEqual(refused('stale'));
  });

  test('is taken once', async () => {
    const crypto = cryptoAt(PUSH.timestamp);
    await crypto.open(PUSH, BODY);
    await expect(crypto.open(PUSH, BODY)).rejects.toEqual(refused('replayed'));
  });

  test.each([
    ['another text', PUSH, { Encrypt: ENCRYPTED.replace('+', '-') }, 'bad-signature'],
    ['another time', { ...PUSH, timestamp: '1714112446' }, BODY, 'bad-signature'],
    [
      'signed without the text',
      { ...PUSH, msg_signature: sign('AAAAA', PUSH.timestamp, PUSH.nonce) },
      BODY,
      'bad-signature',
    ],
    ['signed with another token', signedBy('BBBBB', ENCRYPTED), BODY, 'bad-signature'],
    ['the signature in capitals', { ...PUSH, msg_signature: PUSH.msg_signature.toUpperCase() }, BODY, 'bad-signature'],
    ['the signature and more', { ...PUSH, msg_signature: `${PUSH.msg_signature}zz` }, BODY, 'bad-signature'],
    ['no signature', { ...PUSH, msg_signature: '' }, BODY, 'malformed'],
    ['no text', PUSH, {}, 'malformed'],
    ['no body', PUSH, null, 'malformed'],
    ['text of no block', signedBy('AAAAA', 'AAAA'), { Encrypt: 'AAAA' }, 'undecipherable'],
    ['empty text', signedBy('AAAAA', '===='), { Encrypt: '====' }, 'undecipherable'],
  ] as const)('%s is refused', async (_name, query, body, fault) => {
    await expect(cryptoAt(PUSH.timestamp).open(query, body)).rejects.toEqual(refused(fault));
  });

  test('sealed with another key is refused, whatever the bytes come to', async () => {
    for (let round = 0; round < 50; round += 1) {
      const encrypted = seal(`{"round":${round}}`, VECTOR.appId, 'B'.repeat(43));
      const opened = cryptoAt(PUSH.timestamp).open(signedBy('AAAAA', encrypted), { Encrypt: encrypted });
      await expect(opened).rejects.toThrow(/undecipherable|other-app/);
    }
  });

  test('for another app is refused', async () => {
    const encrypted = seal('{}', 'wx0000000000000000', VECTOR.encodingAesKey);
    const opened = cryptoAt(PUSH.timestamp).open(signedBy('AAAAA', encrypted), { Encrypt: encrypted });
    await expect(opened).rejects.toEqual(refused('other-app'));
  });

  test.each([0, 1, 11, 12, 31, 32, 33, 1000])('of %i characters comes out as it went in', async (length) => {
    const encrypted = seal('事'.repeat(length), VECTOR.appId, VECTOR.encodingAesKey);
    const opened = cryptoAt(PUSH.timestamp).open(signedBy('AAAAA', encrypted), { Encrypt: encrypted });
    await expect(opened).resolves.toBe('事'.repeat(length));
  });
});

test('a key of another length is refused at the start', () => {
  expect(
    () => new CallbackCrypto({ ...VECTOR, encodingAesKey: 'A' }, { now: () => new Date() }, new MemorySeenNonces()),
  ).toThrow(RangeError);
});

describe('the pushes seen', () => {
  const at = (seconds: number) => new Date(seconds * 1000);

  test('are forgotten in time', async () => {
    const seen = new MemorySeenNonces();
    await expect(seen.firstTime('a', at(0), 1000)).resolves.toBe(true);
    await expect(seen.firstTime('a', at(0.9), 1000)).resolves.toBe(false);
    await expect(seen.firstTime('a', at(1), 1000)).resolves.toBe(true);
  });

  test('are bounded: the oldest goes first', async () => {
    const seen = new MemorySeenNonces(2);
    for (const key of ['a', 'b', 'c']) await seen.firstTime(key, at(0), 60_000);
    await expect(seen.firstTime('c', at(1), 60_000)).resolves.toBe(false);
    await expect(seen.firstTime('b', at(1), 60_000)).resolves.toBe(false);
    await expect(seen.firstTime('a', at(1), 60_000)).resolves.toBe(true);
  });
});

test('what the stand-in pushes is opened', async () => {
  const now = new Date(Number(PUSH.timestamp) * 1000);
  const callback = { url: '', token: 'AAAAA', encodingAesKey: VECTOR.encodingAesKey, originalId: 'gh_1' };
  const { query, body } = envelope({ Event: 'x' }, 'o1', VECTOR.appId, callback, now);
  const opened = cryptoAt(PUSH.timestamp).open(Object.fromEntries(query), JSON.parse(body));
  await expect(opened).resolves.toBe('{"Event":"x"}');
});
