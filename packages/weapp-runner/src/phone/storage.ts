import { Refusal } from './refusal.ts';

/** WeChat's limits, for each person and app: bytes of one value with its key, and of all. */
const ONE_BYTES = 1024 * 1024;
const ALL_BYTES = 10 * 1024 * 1024;

/** The app's storage: it stays when the app is killed. */
export class Storage {
  private readonly entries = new Map<string, string>();
  private bytes = 0;

  read(): { entries: Record<string, string>; bytes: number } {
    return { entries: Object.fromEntries(this.entries), bytes: this.bytes };
  }

  /** @param value as JSON. @throws Refusal beyond the limits; what was kept before stays */
  write(key: string, value: string): void {
    const size = sizeOf(key, value);
    if (size > ONE_BYTES) throw new Refusal('entry size limit reached');
    const bytes = this.bytes - this.sizeAt(key) + size;
    if (bytes > ALL_BYTES) throw new Refusal('the maximum size of the file storage limit is exceeded');
    this.entries.set(key, value);
    this.bytes = bytes;
  }

  remove(key: string): void {
    this.bytes -= this.sizeAt(key);
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
    this.bytes = 0;
  }

  private sizeAt(key: string): number {
    const value = this.entries.get(key);
    return value === undefined ? 0 : sizeOf(key, value);
  }
}

const sizeOf = (key: string, value: string): number => Buffer.byteLength(key) + Buffer.byteLength(value);
