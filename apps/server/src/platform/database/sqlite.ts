import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { DataSourceOptions } from 'typeorm';

const FILE = 'sanshi.sqlite';
/** How long SQLite waits for another process's lock, milliseconds; the whole process stands still meanwhile. */
const BUSY_MS = 2000;

interface Pragmas {
  pragma(text: string): unknown;
}

/**
 * How TypeORM reaches the embedded database. Every change goes through the writer; the reader has a connection of its own
 * and, in WAL, sees nothing but what is committed. FULL: what was committed survives a power cut.
 */
export function sqliteOptions(dataDir: string, role: 'writer' | 'reader') {
  mkdirSync(dataDir, { recursive: true });
  return {
    type: 'better-sqlite3',
    database: path.join(dataDir, FILE),
    timeout: BUSY_MS,
    enableWAL: role === 'writer',
    prepareDatabase: (database: Pragmas) => {
      database.pragma(role === 'writer' ? 'synchronous = FULL' : 'query_only = ON');
    },
  } satisfies Partial<DataSourceOptions>;
}
