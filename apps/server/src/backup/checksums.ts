import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** As `sha256sum -c` reads it: each file's hash, hex, and its name below the folder. */
export const SUMS = 'SHA256SUMS';

export type Sums = Map<string, string>;

export const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const writeSums = (sums: Sums): string => [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');

/** The backup is not what it was when it was made; the message says where. */
export class Damaged extends Error {}

/** What the backup in `folder` says of its files, once each of them is as it was. @throws Damaged */
export async function checkedSums(folder: string): Promise<Sums> {
  const text = await readFile(path.join(folder, SUMS), 'utf8').catch(() => {
    throw new Damaged(`${folder} is no backup, or one that was not finished: it has no ${SUMS}`);
  });
  const lines = text.split('\n').filter((line) => line !== '');
  const sums: Sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const [name, sum] of sums) {
    if ((await sumOfFile(path.join(folder, name))) !== sum) throw new Damaged(`${name} is missing or was changed`);
  }
  const stray = (await filesBelow(folder)).find((name) => name !== SUMS && !sums.has(name));
  if (stray !== undefined) throw new Damaged(`${stray} does not belong to the backup`);
  return sums;
}

/** Null for a file that is not there. */
async function sumOfFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
