import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Mutex, withTimeout, type MutexInterface } from 'async-mutex';
import { MigrationExecutor, type DataSource, type EntityManager } from 'typeorm';
import { isCollision } from './failures.js';

export type Dialect = 'sqlite' | 'mysql';

/** How often a transaction is run when others stand in its way. */
const TRIES = 3;
const PAUSE_MS = 30;
/** How long a change waits in the embedded database's line, milliseconds. */
const LINE_MS = 4000;

/** The one door to the database: reads go through `reader`, every change through `write`. */
export class Database {
  private readonly line: MutexInterface | null;
  private inLine = 0;
  private readonly within = new AsyncLocalStorage<{ open: boolean }>();

  constructor(
    private readonly writer: DataSource,
    private readonly readSource: DataSource,
    readonly dialect: Dialect,
    private readonly pool: { waiting: number } = { waiting: 0 },
  ) {
    // TypeORM gives every request the one connection that SQLite has: unless they stand in line, transactions mix.
    this.line = dialect === 'sqlite' ? withTimeout(new Mutex(), LINE_MS) : null;
  }

  /** Sees what is committed. For reading only; on SQLite a change through it fails. */
  get reader(): EntityManager {
    return this.readSource.manager;
  }

  /**
   * Runs `work` in one transaction: all of it is committed, or nothing. Within it use `tx` alone, and call nobody outside:
   * others may be waiting. When another transaction stands in the way, `work` is run again, three times at most.
   * @throws what `work` throws, and the database's failures (see failures.ts)
   */
  async write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (this.within.getStore()?.open) throw new Error('a transaction within a transaction: pass the outer tx on');
    for (let attempt = 1; ; attempt++) {
      try {
        return await (this.line ? this.inTurn(this.line, work) : this.once(work));
      } catch (error) {
        if (!isCollision(error) || attempt === TRIES) throw error;
        await pause(PAUSE_MS * attempt * (0.5 + Math.random()));
      }
    }
  }

  /** How many wait: for their turn to write on SQLite, for a connection on MySQL. */
  get waiting(): number {
    return this.inLine + this.pool.waiting;
  }

  /** Asks the database for a sign of life. @throws when it gives none */
  async ping(): Promise<void> {
    await this.reader.query('SELECT 1');
  }

  /** Names of the migrations that this program knows and the database has not had. */
  async pendingMigrations(): Promise<string[]> {
    const pending = await new MigrationExecutor(this.writer).getPendingMigrations();
    return pending.map(({ name }) => name);
  }

  async close(): Promise<void> {
    await this.line?.acquire();
    for (const source of new Set([this.readSource, this.writer])) await source.destroy();
  }

  private async inTurn<T>(line: MutexInterface, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    this.inLine++;
    const leave = await line.acquire().finally(() => this.inLine--);
    return this.once(work).finally(leave);
  }

  private async once<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const transaction = { open: true };
    try {
      return await this.within.run(transaction, () => this.writer.transaction(work));
    } finally {
      transaction.open = false;
    }
  }
}
