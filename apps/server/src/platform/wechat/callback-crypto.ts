import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { isObject, textOf, type JsonObject } from './json.js';
import type { SeenNonces } from './seen-nonces.js';
import type { WechatClock, WechatSettings } from './settings.js';

export type CallbackFault = 'malformed' | 'bad-signature' | 'stale' | 'replayed' | 'undecipherable' | 'other-app';

/** A push that is not taken. Its sender is told no more than that. */
export class CallbackRefused extends Error {
  constructor(readonly fault: CallbackFault) {
    super(`WeChat callback refused: ${fault}`);
    this.name = 'CallbackRefused';
  }
}

const FRESH_MS = 5 * 60_000;
/** A timestamp may lie five minutes ahead, so a push stays fresh for twice that. */
const REPLAY_MS = 2 * FRESH_MS;
const KEY_LENGTH = 43;
const RANDOM_LENGTH = 16;
const HEAD_LENGTH = RANDOM_LENGTH + 4;
const PADDING_BLOCK = 32;

/**
 * WeChat's message push in safe mode: who sent it, when, and what it says.
 * Rules: WeChat's 消息推送 page; ±5 minutes and no second time are ours.
 */
export class CallbackCrypto {
  private readonly aesKey: Buffer;

  /** @throws RangeError when the EncodingAESKey does not have 43 characters */
  constructor(
    private readonly settings: Pick<WechatSettings, 'appId' | 'callbackToken' | 'encodingAesKey'>,
    private readonly clock: WechatClock,
    private readonly seen: SeenNonces,
  ) {
    if (settings.encodingAesKey.length !== KEY_LENGTH) throw new RangeError('EncodingAESKey must have 43 characters');
    this.aesKey = Buffer.from(`${settings.encodingAesKey}=`, 'base64');
  }

  /**
   * The text to answer when WeChat checks the address.
   * @param query of the GET: signature, timestamp, nonce, echostr
   * @throws CallbackRefused
   */
  echo(query: unknown): string {
    const fields = stringsOf(query);
    const { timestamp, nonce } = timeOf(fields);
    const echo = required(fields, 'echostr');
    this.checkSignature(required(fields, 'signature'), [timestamp, nonce]);
    this.checkFresh(timestamp);
    return echo;
  }

  /**
   * The event in a pushed message, as JSON text.
   * @param query of the POST: timestamp, nonce, msg_signature (`signature` does not cover the body and is not looked at)
   * @param body parsed: `{ToUserName, Encrypt}`
   * @throws CallbackRefused
   */
  async open(query: unknown, body: unknown): Promise<string> {
    const fields = stringsOf(query);
    const { timestamp, nonce } = timeOf(fields);
    const signature = required(fields, 'msg_signature');
    const encrypted = required(stringsOf(body), 'Encrypt');
    this.checkSignature(signature, [timestamp, nonce, encrypted]);
    this.checkFresh(timestamp);
    const message = this.decrypt(encrypted);
    const first = await this.seen.firstTime(signature, this.clock.now(), REPLAY_MS);
    if (!first) throw new CallbackRefused('replayed');
    return message;
  }

  /** Only the 40 lower-case digits that WeChat writes: the signature is also what a second push is known by. */
  private checkSignature(signature: string, parts: readonly string[]): void {
    const text = [this.settings.callbackToken, ...parts].toSorted().join('');
    const expected = Buffer.from(createHash('sha1').update(text).digest('hex'));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(expected, given)) {
      throw new CallbackRefused('bad-signature');
    }
  }

  private checkFresh(timestamp: string): void {
    const away = Math.abs(this.clock.now().getTime() - Number(timestamp) * 1000);
    if (away > FRESH_MS) throw new CallbackRefused('stale');
  }

  /** random(16), length(4, big-endian), message, app id, padding; the vector is the key's first 16 bytes. */
  private decrypt(encrypted: string): string {
    const plain = unpadded(this.decipher(Buffer.from(encrypted, 'base64')));
    if (plain.length < HEAD_LENGTH) throw new CallbackRefused('undecipherable');
    const end = HEAD_LENGTH + plain.readUInt32BE(RANDOM_LENGTH);
    if (end > plain.length) throw new CallbackRefused('undecipherable');
    if (plain.toString('utf8', end) !== this.settings.appId) throw new CallbackRefused('other-app');
    return plain.toString('utf8', HEAD_LENGTH, end);
  }

  private decipher(bytes: Buffer): Buffer {
    if (bytes.length === 0 || bytes.length % PADDING_BLOCK !== 0) throw new CallbackRefused('undecipherable');
    const decipher = createDecipheriv('aes-256-cbc', this.aesKey, this.aesKey.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  }
}

function unpadded(plain: Buffer): Buffer {
  const padding = plain.at(-1) ?? 0;
  const tail = plain.subarray(plain.length - padding);
  if (padding < 1 || padding > PADDING_BLOCK || !tail.every((byte) => byte === padding)) {
    throw new CallbackRefused('undecipherable');
  }
  return plain.subarray(0, plain.length - padding);
}

function stringsOf(value: unknown): JsonObject {
  if (!isObject(value)) throw new CallbackRefused('malformed');
  return value;
}

/** A parameter given twice is a list, and so refused. */
function required(fields: JsonObject, name: string): string {
  const text = textOf(fields, name);
  if (text === undefined) throw new CallbackRefused('malformed');
  return text;
}

function timeOf(fields: JsonObject): { timestamp: string; nonce: string } {
  const [timestamp, nonce] = [required(fields, 'timestamp'), required(fields, 'nonce')];
  if (!/^\d{1,12}$/.test(timestamp)) throw new CallbackRefused('malformed');
  return { timestamp, nonce };
}
