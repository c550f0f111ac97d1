import { DataSource, type EntityManager } from 'typeorm';
import { BoundedMysql, mysqlOptions } from './mysql.js';
import type { DatabasePlace, Schema } from './open.js';
import { sqliteOptions } from './sqlite.js';

/** Gives `work` the whole database as it stands at one moment, for as long as it reads; others go on writing meanwhile. */
export async function readSnapshot<T>(
  { databaseUrl, dataDir }: DatabasePlace,
  schema: Schema,
  work: (from: EntityManager) => Promise<T>,
): Promise<T> {
  const place =
    databaseUrl === null
      ? sqliteOptions(dataDir, 'reader')
      : await mysqlOptions({ url: databaseUrl, poolSize: 1 }, new BoundedMysql(null));
  const source = await new DataSource({ ...place, ...schema }).initialize();
  const runner = source.createQueryRunner();
  try {
    // SQLite's transactions see one moment by themselves.
    await runner.startTransaction(databaseUrl === null ? undefined : 'REPEATABLE READ');
    return await work(runner.manager);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
    await source.destroy();
  }
}
