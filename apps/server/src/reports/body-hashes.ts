import { Injectable } from '@nestjs/common';
import { Sealing } from '../platform/sealing.js';

/**
 * By what a body that comes again under the same key is known. Keyed: a body holds a phone number, and whoever read the
 * database could guess it from a plain hash.
 */
@Injectable()
export class BodyHashes {
  constructor(private readonly sealing: Sealing) {}

  of(body: object): string {
    return this.sealing.fingerprint(inOrder(body));
  }

  /** Where no key of ours made the hash, nobody can tell: what was taken stays taken, whatever comes under its key. */
  isAnother(body: object, bodyHash: string): boolean {
    return this.sealing.isFingerprintOf(inOrder(body), bodyHash) === false;
  }
}

/** The same body in another order of fields is the same body. */
function inOrder(body: object): string {
  return JSON.stringify(body, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
