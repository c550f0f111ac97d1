import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import {
  migrate,
  openDatabase,
  type Database,
  type DatabasePlace,
  type Schema,
} from '../src/platform/database/index.js';

export interface TestPlace extends DatabasePlace {
  /** Takes the files and the database away. */
  remove: () => Promise<void>;
}

/** A fresh folder, and on MySQL a fresh database. TEST_DATABASE names the server: `sqlite` or absent, or `mysql://root@127.0.0.1:3306`. */
export async function makeTestPlace(): Promise<TestPlace> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanshi-test-'));
  const removeFiles = () => rm(dataDir, { recursive: true, force: true });
  const server = process.env['TEST_DATABASE'] ?? 'sqlite';
  if (server === 'sqlite') return { databaseUrl: null, dataDir, remove: removeFiles };
  const name = `sanshi_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    databaseUrl: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    dataDir,
    dbPoolSize: 10,
    async remove() {
      await onServer(server, `DROP DATABASE ${name}`);
      await removeFiles();
    },
  };
}

export interface TestDatabase {
  db: Database;
  place: TestPlace;
  /** Closes the database and takes it away. */
  close: () => Promise<void>;
}

/** A fresh, migrated database of `schema`. */
export async function openTestDatabaseOf(schema: Schema): Promise<TestDatabase> {
  const place = await makeTestPlace();
  await migrate(place, schema);
  const db = await openDatabase(place, schema);
  return {
    db,
    place,
    async close() {
      await db.close();
      await place.remove();
    },
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
