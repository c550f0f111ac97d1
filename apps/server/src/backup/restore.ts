import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { EntityManager } from 'typeorm';
import { AccessHead } from '../audit/access-entry.entity.js';
import { Photo } from '../photos/photo.entity.js';
import { insertRow, type Database } from '../platform/database/index.js';
import type { Storage } from '../platform/storage/index.js';
import { MANIFEST, photoFile, photosIn, tableFile, type Manifest } from './back-up.js';
import { checkedSums, Damaged, sumOf, type Sums } from './checksums.js';
import { nameOf, parentsFirst, readLine, rowsOf, writeLine, type Table } from './table-lines.js';

/** What restores is not what was made for it; the message says what to do. */
export class RestoreRefused extends Error {}

export interface Target {
  /** Migrated, and without a row. */
  db: Database;
  /** The migrations that it has had. */
  migrations: readonly string[];
  tables: readonly Table[];
  storage: Storage;
}

/**
 * Puts a backup into an empty place: all of its rows in one transaction, and its photos. Then every row and every photo is read again
 * and compared with the backup's checksums.
 * @throws Damaged, RestoreRefused
 */
export async function restore(target: Target, folder: string): Promise<Manifest> {
  const sums = await checkedSums(folder);
  const manifest: Manifest = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8'));
  refuseAnother(manifest, target.migrations);
  await refuseUnlessEmpty(target);
  await copyPhotos(target, folder, sums);
  const { db, tables } = target;
  await db.write(async (tx) => {
    await tx.deleteAll(AccessHead);
    for (const table of parentsFirst(tx, tables)) await insertTable(tx, table, folder);
  });
  await compare(target, sums);
  return manifest;
}

/** A backup of an older version is restored with that version, and then migrated. */
function refuseAnother({ migrations }: Manifest, known: readonly string[]): void {
  if (migrations.join() === known.join()) return;
  throw new RestoreRefused('the backup was made by another version: restore it with that version, then migrate');
}

/** The end of the access log's chain is there from the first migration on. */
async function refuseUnlessEmpty({ db, tables }: Target): Promise<void> {
  for (const table of tables) {
    if (table === AccessHead || !(await db.reader.exists(table))) continue;
    throw new RestoreRefused(`the database is not empty: ${nameOf(db.reader, table)} has rows`);
  }
}

async function copyPhotos({ storage }: Target, folder: string, sums: Sums): Promise<void> {
  const copies = photosIn(folder);
  const prefix = photoFile('');
  for (const name of sums.keys()) {
    if (!name.startsWith(prefix)) continue;
    const key = name.slice(prefix.length);
    await storage.save(key, await copies.read(key));
  }
}

async function insertTable(tx: EntityManager, table: Table, folder: string): Promise<void> {
  const input = createReadStream(path.join(folder, tableFile(nameOf(tx, table))));
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    await insertRow(tx, table, readLine(tx, table, line));
  }
}

/** Reads back what was written. @throws Damaged when a table or a photo is not what the backup says */
async function compare({ db, tables, storage }: Target, sums: Sums): Promise<void> {
  for (const table of tables) {
    const hash = createHash('sha256');
    for await (const row of rowsOf(db.reader, table)) {
      hash.update(writeLine(db.reader, table, row));
      if (row instanceof Photo) await comparePhoto(storage, row, sums);
    }
    const name = nameOf(db.reader, table);
    if (sums.get(tableFile(name)) !== hash.digest('hex')) throw new Damaged(`${name} is not what the backup says`);
  }
}

async function comparePhoto(storage: Storage, { id, fullKey, thumbnailKey }: Photo, sums: Sums): Promise<void> {
  for (const key of [fullKey, thumbnailKey]) {
    if (sumOf(await storage.read(key)) !== sums.get(photoFile(key))) throw new Damaged(`photo ${id} is not the same`);
  }
}
