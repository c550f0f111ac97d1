import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SealingKey } from './sealing.js';
import type { SettingsReader } from './settings-reader.js';

const KEY_BYTES = 32;
const KEY_SHAPE = `base64 of ${KEY_BYTES} random bytes (openssl rand -base64 ${KEY_BYTES})`;
const NO_KEY = Buffer.alloc(KEY_BYTES);

/** Reads `id:base64,id:base64`: the first key is the current one. In development one is made and kept in `dataDir`. */
export function readIdentityKeys(
  read: SettingsReader,
  dataDir: string,
  production: boolean,
): readonly [SealingKey, ...SealingKey[]] {
  const name = 'IDENTITY_KEYS';
  const given = read.list(name);
  if (given.length === 0 && !production) return [{ id: 'dev', key: keptKey(dataDir, 'identity.key') }];
  const [first, ...others] = given.map((part) => readSealingKey(read, name, part));
  if (first) return refuseTwins(read, name, [first, ...others]);
  read.refuse(name, `must be set to <id>:<${KEY_SHAPE}>; the first of several is the current key`);
  return [{ id: '', key: NO_KEY }];
}

/** The key that signs photo addresses. In development one is made and kept in `dataDir`. */
export function readUrlSigningKey(read: SettingsReader, dataDir: string, production: boolean): Buffer {
  const name = 'URL_SIGNING_KEY';
  const given = read.optional(name);
  if (given === null && !production) return keptKey(dataDir, 'url-signing.key');
  return readKey(read, name, given ?? '');
}

function readSealingKey(read: SettingsReader, name: string, part: string): SealingKey {
  const [, id = '', key = ''] = /^([\w-]{1,16}):(.+)$/.exec(part) ?? [];
  if (!id) read.refuse(name, `each key must be <id>:<${KEY_SHAPE}>, the id up to 16 letters and digits`);
  return { id, key: id ? readKey(read, name, key) : NO_KEY };
}

function readKey(read: SettingsReader, name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) read.refuse(name, `must hold ${KEY_SHAPE}`);
  else if (new Set(key).size < KEY_BYTES / 4) read.refuse(name, 'is not a random key');
  return key;
}

function refuseTwins<T extends readonly SealingKey[]>(read: SettingsReader, name: string, keys: T): T {
  if (new Set(keys.map(({ id }) => id)).size < keys.length) read.refuse(name, 'has two keys with one id');
  return keys;
}

function keptKey(dataDir: string, fileName: string): Buffer {
  const file = path.join(dataDir, fileName);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 });
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
