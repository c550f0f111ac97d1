import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { wasLetGo, type PhotoStore } from '../photos/photo-store.js';
import { Photo } from '../photos/photo.entity.js';
import { readSnapshot, type DatabasePlace, type Schema } from '../platform/database/index.js';
import { FileMissing, FileStorage, type Storage } from '../platform/storage/index.js';
import { SUMS, sumOf, writeSums, type Sums } from './checksums.js';
import { nameOf, rowsOf, writeLine, type Table } from './table-lines.js';

export const MANIFEST = 'manifest.json';
const PHOTO_FILES = 'files';
const UNFINISHED = '.unfinished';

/** What a backup says of itself. */
export interface Manifest {
  madeAt: string;
  /** Names of the migrations that the database had had: what restores it must know the same. */
  migrations: string[];
  /** How many rows, by table. */
  rows: Record<string, number>;
}

export interface Source {
  place: DatabasePlace;
  schema: Schema;
  tables: readonly Table[];
  /** The database as it is, beside the moment that is kept. */
  photos: PhotoStore;
  storage: Storage;
}

/** A row points to a photo that is not there, or is not what it was: to be looked into before anything is thrown away. */
export class PhotoWrong extends Error {}

export const tableFile = (name: string): string => `tables/${name}.jsonl`;
export const photoFile = (key: string): string => `${PHOTO_FILES}/${key}`;
/** The photos within a backup. */
export const photosIn = (folder: string): FileStorage => new FileStorage(path.join(folder, PHOTO_FILES));

/**
 * Writes every row, as of one moment, and every photo to a new folder, while others go on working. No key is in it: who reported
 * stays sealed. The folder has its name only once it is whole.
 * @throws PhotoWrong
 */
export async function backUp(source: Source, folder: string, now: Date): Promise<Manifest> {
  const unfinished = `${folder}${UNFINISHED}`;
  await mkdir(path.join(unfinished, 'tables'), { recursive: true });
  try {
    const manifest = await readSnapshot(source.place, source.schema, (from) =>
      new Backup(source, unfinished).write(from, now),
    );
    await rm(path.join(unfinished, PHOTO_FILES, UNFINISHED), { recursive: true, force: true });
    await rename(unfinished, folder);
    return manifest;
  } catch (problem) {
    await rm(unfinished, { recursive: true, force: true });
    throw problem;
  }
}

class Backup {
  private readonly sums: Sums = new Map();
  private readonly copies: FileStorage;

  constructor(
    private readonly source: Source,
    private readonly folder: string,
  ) {
    this.copies = photosIn(folder);
  }

  async write(from: EntityManager, now: Date): Promise<Manifest> {
    const rows: Record<string, number> = {};
    for (const table of this.source.tables) rows[nameOf(from, table)] = await this.table(from, table);
    const migrations: { name: string }[] = await from.query('SELECT name FROM migrations ORDER BY id');
    const manifest = { madeAt: now.toISOString(), migrations: migrations.map(({ name }) => name), rows };
    await this.file(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
    await this.file(SUMS, writeSums(this.sums));
    return manifest;
  }

  /** @returns how many rows */
  private async table(from: EntityManager, table: Table): Promise<number> {
    const name = tableFile(nameOf(from, table));
    const hash = createHash('sha256');
    let rows = 0;
    const lines = async function* (this: Backup): AsyncGenerator<string> {
      for await (const row of rowsOf(from, table)) {
        if (!(await this.keeps(row))) continue;
        const line = writeLine(from, table, row);
        hash.update(line);
        rows += 1;
        yield line;
      }
    };
    await pipeline(lines.call(this), createWriteStream(path.join(this.folder, name), { flush: true }));
    this.sums.set(name, hash.digest('hex'));
    return rows;
  }

  /** A photo's row goes with its files. One that was let go, now or since the moment that is kept, is nobody's any more. */
  private async keeps(row: ObjectLiteral): Promise<boolean> {
    if (!(row instanceof Photo)) return true;
    if (wasLetGo(row)) return false;
    try {
      await this.copy(row);
      return true;
    } catch (problem) {
      if (problem instanceof FileMissing && !(await this.source.photos.shown(row.id))) return false;
      throw problem instanceof FileMissing ? new PhotoWrong(`photo ${row.id}: ${problem.message}`) : problem;
    }
  }

  private async copy({ id, fullKey, thumbnailKey, fullHash }: Photo): Promise<void> {
    const { storage } = this.source;
    const [full, thumbnail] = [await storage.read(fullKey), await storage.read(thumbnailKey)];
    if (sumOf(full) !== fullHash) throw new PhotoWrong(`photo ${id} is not what its row says`);
    await this.copies.save(fullKey, full);
    await this.copies.save(thumbnailKey, thumbnail);
    this.sums.set(photoFile(fullKey), fullHash).set(photoFile(thumbnailKey), sumOf(thumbnail));
  }

  private async file(name: string, text: string): Promise<void> {
    await writeFile(path.join(this.folder, name), text, { flush: true });
    if (name !== SUMS) this.sums.set(name, sumOf(Buffer.from(text)));
  }
}
