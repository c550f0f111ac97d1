import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** A key for what must not be read in the database: 32 bytes, named so that an older one can be told from the current. */
export interface SealingKey {
  id: string;
  key: Buffer;
}

/** Made once: given as bytes, it would be made anew at every use, which takes longer than the sealing. */
interface ReadyKey {
  id: string;
  key: KeyObject;
  /** For fingerprints alone. */
  printKey: KeyObject;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;

const ready = ({ id, key }: SealingKey): ReadyKey => ({
  id,
  key: createSecretKey(key),
  printKey: createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'fingerprint', KEY_BYTES))),
});

const printOf = (value: string, { id, printKey }: ReadyKey): string =>
  `${id}.${createHmac('sha256', printKey).update(value).digest('base64url')}`;

/**
 * Seals personal data with AES-256-GCM. The first key seals, every key opens, so that a key can be changed on live data.
 * What is sealed is bound to the record that it belongs to: copied to another row it does not open.
 */
export class Sealing {
  private readonly keys: readonly [ReadyKey, ...ReadyKey[]];

  constructor([current, ...older]: readonly [SealingKey, ...SealingKey[]]) {
    this.keys = [ready(current), ...older.map(ready)];
  }

  /** @returns `<key id>.<iv>.<tag>.<ciphertext>`, base64url */
  seal(plain: string, recordId: string): string {
    const [{ id, key }] = this.keys;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(recordId));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /** @throws Error when the key is not known, or the text was changed or belongs to another record */
  open(sealed: string, recordId: string): string {
    const [id, iv = '', tag = '', text = ''] = sealed.split('.');
    const known = this.keys.find((candidate) => candidate.id === id);
    if (!known) throw new Error(`sealed with an unknown key ${id}`);
    const decipher = createDecipheriv('aes-256-gcm', known.key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(recordId))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return decipher.update(text, 'base64url', 'utf8') + decipher.final('utf8');
  }

  /** A keyed hash by which equal values find each other without being read; hex. Made with the oldest key, so that it outlives a change of keys. */
  blindIndex(value: string): string {
    const oldest = this.keys[this.keys.length - 1] ?? this.keys[0];
    return createHmac('sha256', oldest.key).update(`blind-index:${value}`).digest('hex');
  }

  /**
   * A keyed hash by which a value that comes again is known; unlike the index it changes with the current key.
   * @returns `<key id>.<hash>`, base64url, 60 characters at most
   */
  fingerprint(value: string): string {
    return printOf(value, this.keys[0]);
  }

  /** By the key that made it; null when that is not known, so that nobody can tell. */
  isFingerprintOf(value: string, fingerprint: string): boolean | null {
    const [id] = fingerprint.split('.');
    const known = this.keys.find((candidate) => candidate.id === id);
    if (!known) return null;
    return fingerprint === printOf(value, known);
  }
}
