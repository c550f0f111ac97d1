import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { CallbackSettings } from './options.ts';

const BLOCK = 32;

/** WeChat's signature: the SHA-1 of the parts, sorted and joined. */
export function sign(...parts: readonly string[]): string {
  return createHash('sha1').update(parts.toSorted().join('')).digest('hex');
}

/**
 * A message in WeChat's safe mode: AES-256-CBC over random(16), length, message and app id, base64.
 * @param random 16 bytes; only a test vector gives its own
 */
export function seal(message: string, appId: string, encodingAesKey: string, random = randomBytes(16)): string {
  const aesKey = Buffer.from(`${encodingAesKey}=`, 'base64');
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const plain = padded(Buffer.concat([random, length, text, Buffer.from(appId)]));
  const cipher = createCipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
}

/** The query and body with which WeChat pushes an event in safe mode. */
export function envelope(event: object, openid: string, appId: string, callback: CallbackSettings, now: Date) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const nonce = String(randomBytes(4).readUInt32BE());
  const encrypted = seal(JSON.stringify(event), appId, callback.encodingAesKey);
  const query = new URLSearchParams({
    signature: sign(callback.token, timestamp, nonce),
    timestamp,
    nonce,
    openid,
    encrypt_type: 'aes',
    msg_signature: sign(callback.token, timestamp, nonce, encrypted),
  });
  return { query, body: JSON.stringify({ ToUserName: callback.originalId, Encrypt: encrypted }) };
}

/** PKCS#7 over blocks of 32, not of AES's 16. */
function padded(bytes: Buffer): Buffer {
  const missing = BLOCK - (bytes.length % BLOCK);
  return Buffer.concat([bytes, Buffer.alloc(missing, missing)]);
}
