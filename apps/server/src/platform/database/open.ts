import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { Database } from './database.js';
import { BoundedMysql, LIMITS_MS, mysqlOptions } from './mysql.js';
import { sqliteOptions } from './sqlite.js';

/** Held for one database by whoever migrates it, so that two servers that start at once do not do it twice. */
const MIGRATION_LOCK = 'sanshi-migrations';
const MIGRATION_LOCK_SECONDS = 120;
const USUAL_POOL = 20;

export interface DatabasePlace {
  /** `mysql://…`; null for the embedded database in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /** Connections to a MySQL server. */
  dbPoolSize?: number;
}

export interface Schema {
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
}

/** Opens the database as it is: {@link migrate} brings it up to date. @throws when it cannot be reached */
export async function openDatabase(place: DatabasePlace, schema: Schema): Promise<Database> {
  if (place.databaseUrl === null) {
    const writer = await open({ ...sqliteOptions(place.dataDir, 'writer'), ...schema });
    return new Database(writer, await open({ ...sqliteOptions(place.dataDir, 'reader'), ...schema }), 'sqlite');
  }
  const options = { url: place.databaseUrl, poolSize: place.dbPoolSize ?? USUAL_POOL };
  const driver = new BoundedMysql(LIMITS_MS.statement);
  const pool = await open({ ...(await mysqlOptions(options, driver)), ...schema });
  return new Database(pool, pool, 'mysql', driver);
}

/** Runs the migrations that the database has not had. @returns their names */
export async function migrate({ databaseUrl, dataDir }: DatabasePlace, schema: Schema): Promise<string[]> {
  const place =
    databaseUrl === null
      ? sqliteOptions(dataDir, 'writer')
      : await mysqlOptions({ url: databaseUrl, poolSize: 2 }, new BoundedMysql(null));
  const source = await open({ ...place, ...schema });
  const runner = source.createQueryRunner();
  try {
    if (databaseUrl !== null) await lockOut(runner);
    const run = await source.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** Held by the connection, and given up with it. */
async function lockOut(runner: QueryRunner): Promise<void> {
  const [row]: { locked: unknown }[] = await runner.manager.query(
    "SELECT GET_LOCK(CONCAT(?, ' ', MD5(DATABASE())), ?) AS locked",
    [MIGRATION_LOCK, MIGRATION_LOCK_SECONDS],
  );
  if (Number(row?.locked) !== 1) throw new Error('another server has been migrating this database for two minutes');
}

function open(options: DataSourceOptions): Promise<DataSource> {
  return new DataSource(options).initialize();
}
