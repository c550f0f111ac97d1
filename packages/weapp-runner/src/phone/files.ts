import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Refusal } from './refusal.ts';

/** `wx.env.USER_DATA_PATH`. */
const OWN = 'wxfile://usr';
const STORE = 'wxfile://store_';
const TEMPORARY = 'wxfile://tmp_';
/** What an app may keep, own files and saved ones together. */
const ALL_BYTES = 200 * 1024 * 1024;
const NO_SUCH_FILE = { errno: 1_300_002 };
const NOT_PERMITTED = { errno: 1_300_013 };

interface Kept {
  readonly bytes: Buffer;
  readonly at: number;
}

/** Files of the app: temporary ones end with its run, its own and saved ones stay. */
export class Files {
  private readonly files = new Map<string, Kept>();
  private readonly folders = new Set([OWN]);

  /** A temporary file, as what the person chose comes to the app. @param ending without dot */
  take(bytes: Buffer, ending: string): string {
    const name = `${TEMPORARY}${randomUUID()}.${ending}`;
    this.put(name, bytes);
    return name;
  }

  endRun(): void {
    for (const name of this.temporary()) this.files.delete(name);
  }

  /** Names of what ends with the run. */
  temporary(): string[] {
    return [...this.files.keys()].filter((name) => name.startsWith(TEMPORARY));
  }

  /** @throws Refusal when there is none */
  bytes(name: string): Buffer {
    const kept = this.files.get(name);
    if (!kept) throw missing(name);
    return kept.bytes;
  }

  access(name: string): void {
    if (!this.files.has(name) && !this.folders.has(folderName(name))) throw missing(name);
  }

  /** Moves a temporary file to where it stays. @returns where that is */
  save(from: string, to: string | undefined): string {
    if (!from.startsWith(TEMPORARY)) throw new Refusal('tempFilePath file not exist', NO_SUCH_FILE);
    const bytes = this.bytes(from);
    const target = to ?? `${STORE}${randomUUID()}${path.extname(from)}`;
    if (to !== undefined) this.write(to, bytes);
    else {
      this.mustHaveRoomFor(bytes.length);
      this.put(target, bytes);
    }
    this.files.delete(from);
    return target;
  }

  write(name: string, bytes: Buffer): void {
    if (!name.startsWith(`${OWN}/`)) throw new Refusal(`permission denied, open "${name}"`, NOT_PERMITTED);
    if (!this.folders.has(path.posix.dirname(name))) throw missing(name);
    this.mustHaveRoomFor(bytes.length - (this.files.get(name)?.bytes.length ?? 0));
    this.put(name, bytes);
  }

  copy(from: string, to: string): void {
    this.write(to, this.bytes(from));
  }

  unlink(name: string): void {
    if (!this.files.delete(name)) throw missing(name);
  }

  mkdir(name: string, recursive: boolean): void {
    const folder = folderName(name);
    if (this.folders.has(folder)) throw new Refusal(`file already exists ${name}`, { errno: 1_301_005 });
    if (!folder.startsWith(`${OWN}/`)) throw new Refusal(`permission denied, mkdir "${name}"`, NOT_PERMITTED);
    const above = path.posix.dirname(folder);
    if (!this.folders.has(above)) {
      if (!recursive) throw missing(name);
      this.mkdir(above, true);
    }
    this.folders.add(folder);
  }

  /** Names in a folder. */
  list(name: string): string[] {
    const folder = folderName(name);
    if (!this.folders.has(folder)) throw missing(name);
    const inside = [...this.files.keys(), ...this.folders].filter((other) => path.posix.dirname(other) === folder);
    return inside.map((other) => path.posix.basename(other)).toSorted();
  }

  stat(name: string): object {
    const directory = this.folders.has(folderName(name));
    const kept = this.files.get(name);
    if (!directory && !kept) throw missing(name);
    const seconds = Math.floor((kept?.at ?? 0) / 1000);
    return {
      directory,
      size: kept?.bytes.length ?? 0,
      mode: 33_188,
      lastAccessedTime: seconds,
      lastModifiedTime: seconds,
    };
  }

  rename(from: string, to: string): void {
    this.write(to, this.bytes(from));
    this.files.delete(from);
  }

  private mustHaveRoomFor(bytes: number): void {
    if (this.size() + bytes > ALL_BYTES)
      throw new Refusal('the maximum size of the file storage limit is exceeded', { errno: 1_300_202 });
  }

  /** Bytes that the app keeps; temporary files do not count. */
  private size(): number {
    const kept = [...this.files].filter(([name]) => !name.startsWith(TEMPORARY));
    return kept.reduce((sum, [, { bytes }]) => sum + bytes.length, 0);
  }

  private put(name: string, bytes: Buffer): void {
    this.files.set(name, { bytes, at: Date.now() });
  }
}

const folderName = (name: string): string => name.replace(/\/$/, '');

const missing = (name: string): Refusal => new Refusal(`no such file or directory, open "${name}"`, NO_SUCH_FILE);
