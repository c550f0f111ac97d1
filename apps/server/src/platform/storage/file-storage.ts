import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { checkKey, FileMissing, Storage } from './storage.js';

const UNFINISHED = '.unfinished';

/** Where a server's files are within its folder. */
export const filesFolder = (dataDir: string): string => path.join(dataDir, 'files');

/** Files in a folder of this machine. */
export class FileStorage extends Storage {
  private readonly root: string;
  /** Folders that are known to last. */
  private readonly folders = new Map<string, Promise<void>>();

  /** @param root the folder that holds everything, made when it is not there */
  constructor(root: string) {
    super();
    this.root = path.resolve(root);
  }

  /** Writes under a temporary name, syncs, renames, and syncs the folder: the name never points to less than the whole. */
  async save(key: string, bytes: Uint8Array): Promise<void> {
    const target = this.pathOf(key);
    await this.folder(path.dirname(target));
    await this.folder(path.join(this.root, UNFINISHED));
    const unfinished = path.join(this.root, UNFINISHED, randomUUID());
    try {
      await writeAndSync(unfinished, bytes);
      await rename(unfinished, target);
    } catch (problem) {
      await rm(unfinished, { force: true });
      throw problem;
    }
    await syncFolder(path.dirname(target));
  }

  async read(key: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(key));
    } catch (problem) {
      throw isMissing(problem) ? new FileMissing(key, { cause: problem }) : problem;
    }
  }

  async stream(key: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key));
      return file.createReadStream();
    } catch (problem) {
      throw isMissing(problem) ? new FileMissing(key, { cause: problem }) : problem;
    }
  }

  async has(key: string): Promise<boolean> {
    try {
      await access(this.pathOf(key));
      return true;
    } catch (problem) {
      if (isMissing(problem)) return false;
      throw problem;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async olderThan(folder: string, before: Date): Promise<string[]> {
    const names = await filesIn(this.pathOf(folder));
    const keys = names.map((name) => `${folder}/${name}`);
    const old = await Promise.all(keys.map((key) => isOlder(this.pathOf(key), before)));
    return keys.filter((_, i) => old[i]);
  }

  async clearUnfinished(before: Date): Promise<void> {
    const folder = path.join(this.root, UNFINISHED);
    for (const name of await filesIn(folder)) {
      const unfinished = path.join(folder, name);
      if (await isOlder(unfinished, before)) await rm(unfinished, { force: true });
    }
  }

  private pathOf(key: string): string {
    checkKey(key);
    return path.join(this.root, key);
  }

  private folder(folder: string): Promise<void> {
    const known = this.folders.get(folder);
    if (known) return known;
    const made = this.makeFolder(folder);
    this.folders.set(folder, made);
    made.catch(() => this.folders.delete(folder));
    return made;
  }

  /** A folder lasts only once the one above it is synced; that it is there already does not say that this was done. */
  private async makeFolder(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    for (let made = folder; made.length >= this.root.length; made = path.dirname(made)) {
      await syncFolder(path.dirname(made));
    }
  }
}

const isMissing = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'ENOENT';

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch (problem) {
    if (isMissing(problem)) return [];
    throw problem;
  }
}

/** False also for a file that has gone meanwhile. */
async function isOlder(file: string, before: Date): Promise<boolean> {
  try {
    return (await stat(file)).mtime < before;
  } catch (problem) {
    if (isMissing(problem)) return false;
    throw problem;
  }
}

async function writeAndSync(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
