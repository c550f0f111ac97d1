import type { Readable } from 'node:stream';

/** A key under which nothing is stored. */
export class FileMissing extends Error {
  constructor(key: string, options?: ErrorOptions) {
    super(`no file ${key}`, options);
  }
}

/** No empty segment and none that begins with a dot: nothing leads out of the root or into what is unfinished. */
const KEY = /^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/;
const LONGEST_KEY = 200;

/** @throws RangeError for what is not the key of a file */
export function checkKey(key: string): void {
  if (key.length > LONGEST_KEY || !KEY.test(key)) throw new RangeError(`not a key of a file: ${JSON.stringify(key)}`);
}

/**
 * Where files are kept. Keys are paths of lower-case words, `photos/2026-11-21/<id>.jpg`; bytes are written once and never
 * changed. Whatever keeps them, an acknowledged `save` outlives a crash of the machine.
 */
export abstract class Storage {
  /** Keeps the bytes for good, whole or not at all. @throws RangeError for a key of another form */
  abstract save(key: string, bytes: Uint8Array): Promise<void>;
  /** @throws FileMissing */
  abstract read(key: string): Promise<Buffer>;
  /** @returns the bytes as they are read. @throws FileMissing before the first byte */
  abstract stream(key: string): Promise<Readable>;
  abstract has(key: string): Promise<boolean>;
  /** Removes a file; one that is not there is no error. */
  abstract remove(key: string): Promise<void>;
  /** The keys in one folder, not below it, that were last written before `before`; none for a folder that is not there. */
  abstract olderThan(folder: string, before: Date): Promise<string[]>;
  /** Clears what a crash left half written before `before`. */
  abstract clearUnfinished(before: Date): Promise<void>;
}
