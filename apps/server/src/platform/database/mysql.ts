import mysql, { type ExecuteValues, type Pool, type PoolConnection, type PoolOptions } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import type { DataSourceOptions } from 'typeorm';
import { NO_ANSWER, NoConnection } from './failures.js';

/** Milliseconds. A request that finds the database dead has its answer within 5 s: one wait for a connection, one statement. */
export const LIMITS_MS = { connect: 1500, wait: 1500, statement: 3000 } as const;
const LOCK_WAIT_SECONDS = 1;

const SESSION = [
  `SET time_zone = '+00:00', innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}, sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')`,
  // Changes say `WHERE version = ?`: repeatable reads would only add locks on gaps, and deadlocks with them.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

/** How many statements each connection keeps prepared: with twenty connections, far below the server's 16382. */
const PREPARED = 100;

export interface MysqlPlace {
  url: string;
  poolSize: number;
}

/** How TypeORM reaches a MySQL or MariaDB server: the server is asked which of the two it is. */
export async function mysqlOptions({ url, poolSize }: MysqlPlace, driver: BoundedMysql) {
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

class NoAnswer extends Error {
  readonly code = NO_ANSWER;
}

/** mysql2 as TypeORM uses it, with what mysql2 lacks: limits on the wait for a connection, and for an answer. */
export class BoundedMysql {
  /** How many wait for a connection now. */
  waiting = 0;

  /** @param statementMs how long a statement may take; null for migrations, which take as long as they take */
  constructor(private readonly statementMs: number | null) {}

  createPool(options: PoolOptions) {
    // Without `trace` no stack is taken at every statement, in case that it fails.
    const pool = mysql.createPool({ ...options, maxPreparedStatements: PREPARED, trace: false });
    pool.on('connection', (connection) => this.prepare(connection));
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

  private prepare(connection: PoolConnection): void {
    // mysql2 sends these before anything else on the new connection.
    for (const statement of SESSION) connection.query(statement, (error) => error && connection.destroy());
    // TypeORM asks for the promises of a connection before every statement: mysql2 makes them anew each time.
    const promises = { query: (sql: string, values: ExecuteValues[] = []) => this.ask(connection, sql, values) };
    Object.assign(connection, { promise: () => promises });
  }

  /**
   * One statement and its answer, `[rows]`. With values, and for a question, it is prepared, once on each connection: rows come back
   * in half the time. A connection that gave no answer is given up: mysql2 would hand it out again, with the next statement waiting
   * behind the lost one.
   */
  private ask(connection: PoolConnection, sql: string, values: ExecuteValues[]): Promise<[unknown]> {
    let giveUp: NodeJS.Timeout | undefined;
    const answer = new Promise<[unknown]>((resolve, reject) => {
      const done = (error: Error | null, rows: unknown): void => (error ? reject(error) : resolve([rows]));
      if (values.length > 0 || sql.startsWith('SELECT')) connection.execute(sql, values, done);
      else connection.query(sql, done);
      if (this.statementMs === null) return;
      giveUp = setTimeout(() => {
        connection.destroy();
        reject(new NoAnswer(`no answer within ${this.statementMs} ms`));
      }, this.statementMs);
    });
    return answer.finally(() => clearTimeout(giveUp));
  }
}
