import mysql, { type Pool, type PoolConnection, type PoolOptions } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import type { DataSourceOptions, Logger, QueryRunner } from 'typeorm';
import { NO_ANSWER, NoConnection } from './failures.js';

/** Milliseconds. A request that finds the database dead has its answer within 5 s: one wait for a connection, one statement. */
export const LIMITS_MS = { connect: 1500, wait: 1500, statement: 3000 } as const;
const LOCK_WAIT_SECONDS = 1;

const SESSION = [
  `SET time_zone = '+00:00', innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}, sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')`,
  // Changes say `WHERE version = ?`: repeatable reads would only add locks on gaps, and deadlocks with them.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

export interface MysqlPlace {
  url: string;
  poolSize: number;
  /** False for migrations, which take as long as they take. */
  bounded: boolean;
}

/** How TypeORM reaches a MySQL or MariaDB server: the server is asked which of the two it is. */
export async function mysqlOptions({ url, poolSize, bounded }: MysqlPlace, driver = new BoundedMysql()) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const place = {
    host: hostname,
    port: Number(port || 3306),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.get('ssl') === 'true' && { ssl: {} }),
  };
  const user = decodeURIComponent(username);
  return {
    ...place,
    type: await flavourOf({ ...place, user }),
    username: user,
    charset: 'utf8mb4',
    timezone: 'Z',
    poolSize,
    connectTimeout: LIMITS_MS.connect,
    driver,
    ...(bounded && {
      enableQueryTimeout: true,
      maxQueryExecutionTime: LIMITS_MS.statement,
      logger: new SilenceWatch(),
    }),
  } satisfies Partial<DataSourceOptions>;
}

async function flavourOf(place: PoolOptions): Promise<'mariadb' | 'mysql'> {
  const connection = await createConnection({ ...place, connectTimeout: LIMITS_MS.connect });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return JSON.stringify(rows).includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}

type Taken = (error: Error | null, connection?: PoolConnection) => void;

/** mysql2 as TypeORM uses it, with what mysql2's pool lacks: a limit on the wait for a connection. */
export class BoundedMysql {
  /** How many wait for a connection now. */
  waiting = 0;

  createPool(options: PoolOptions) {
    const pool = mysql.createPool(options);
    pool.on('connection', prepare);
    return {
      getConnection: (taken: Taken) => this.take(pool, taken),
      end: (done: (error?: Error | null) => void) => pool.end(done),
    };
  }

  private take(pool: Pool, taken: Taken): void {
    let late = false;
    this.waiting++;
    const giveUp = setTimeout(() => {
      late = true;
      this.waiting--;
      taken(new NoConnection(`no connection within ${LIMITS_MS.wait} ms`));
    }, LIMITS_MS.wait);
    pool.getConnection((error, connection) => {
      if (late) {
        if (!error) connection.release();
        return;
      }
      clearTimeout(giveUp);
      this.waiting--;
      taken(error, connection);
    });
  }
}

/** mysql2 sends these before anything else on the new connection. */
function prepare(connection: PoolConnection): void {
  for (const statement of SESSION) connection.query(statement, (error) => error && connection.destroy());
}

/**
 * Takes a connection out of the pool when a statement had no answer in its time: mysql2 would hand it out again, with the
 * next statement waiting behind the lost one. As TypeORM's logger it is told of the failure and of the connection together.
 */
class SilenceWatch implements Logger {
  logQueryError(error: string | Error, _query: string, _parameters?: unknown[], runner?: QueryRunner): void {
    if (typeof error === 'string' || !('code' in error) || error.code !== NO_ANSWER) return;
    void runner?.connect().then((connection: PoolConnection) => connection.destroy());
  }

  logQuery(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
