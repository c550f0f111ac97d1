import type { QueryRunner } from 'typeorm';
import type { Dialect } from './database.js';

/** A column's type in each dialect, with whether it may be null. */
export type ColumnWord = (dialect: Dialect) => string;

const required =
  (sqlite: string, mysql = sqlite): ColumnWord =>
  (dialect) =>
    `${dialect === 'mysql' ? mysql : sqlite} NOT NULL`;

/**
 * Keys, codes and hashes: equal only when every byte is; MySQL's usual collation takes A for a. Not `ascii`, since a
 * comparison of that with a Chinese word is an error, where it should find nothing.
 */
export const code = (length: number): ColumnWord =>
  required(`varchar(${length})`, `varchar(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
/** An id of ours. */
export const id = code(36);
/** One of a list of words. */
export const word = code(16);
/** Text for people to read, up to `length` characters. */
export const words = (length: number): ColumnWord => required(`varchar(${length})`);
/** Text for people to read, up to 64 kB. */
export const text = required('text');
/** UTC, to the millisecond, always given by the program. */
export const instant = required('datetime(3)');
export const whole = required('integer', 'int');
export const flag = required('boolean', 'tinyint(1)');
/** A number with a fraction: degrees, metres. */
export const fraction = required('double');

export const orNull =
  (column: ColumnWord): ColumnWord =>
  (dialect) =>
    column(dialect).replace(/NOT NULL$/, 'NULL');

export interface Table {
  columns: Record<string, ColumnWord>;
  /** `id` if absent. */
  primaryKey?: readonly string[];
  /** Columns by the index's name. */
  indexes?: Record<string, readonly string[]>;
  uniqueIndexes?: Record<string, readonly string[]>;
  /** By the constraint's name: the column, and the table whose `id` it holds. */
  references?: Record<string, readonly [column: string, table: string]>;
  /** Conditions by the constraint's name, as the entity's @Check has them, with column names written as `"column"`. */
  checks?: Record<string, string>;
}

/** Creates a table with its indexes unless it is there: the step can be run again after a crash. */
export async function createTable(db: QueryRunner, name: string, table: Table): Promise<void> {
  const dialect = dialectOf(db);
  const quote = quoteFor(db);
  const lines = [
    ...Object.entries(table.columns).map(([column, type]) => `${quote(column)} ${type(dialect)}`),
    `PRIMARY KEY (${(table.primaryKey ?? ['id']).map(quote).join(', ')})`,
    ...Object.entries(table.references ?? {}).map(([key, [column, parent]]) => reference(quote, key, column, parent)),
    ...Object.entries(table.checks ?? {}).map(
      ([key, condition]) =>
        `CONSTRAINT ${quote(key)} CHECK (${condition.replace(/"(\w+)"/g, (_, column) => quote(column))})`,
    ),
    // On MySQL the indexes come with the table, so that a crash leaves both or neither.
    ...(dialect === 'mysql'
      ? indexesOf(table).map(({ kind, key, columns }) => `${kind} ${quote(key)} (${columns.map(quote).join(', ')})`)
      : []),
  ];
  // In one line: SQLite keeps these very words, and TypeORM finds the checks in them again only so.
  await db.query(`CREATE TABLE IF NOT EXISTS ${quote(name)} (${lines.join(', ')})${suffix(dialect)}`);
  if (dialect === 'sqlite')
    for (const { kind, key, columns } of indexesOf(table)) await createIndex(db, kind, key, name, columns);
}

/** Adds a column unless it is there. */
export async function addColumn(db: QueryRunner, table: string, column: string, type: ColumnWord): Promise<void> {
  if (await db.hasColumn(table, column)) return;
  const quote = quoteFor(db);
  await db.query(`ALTER TABLE ${quote(table)} ADD COLUMN ${quote(column)} ${type(dialectOf(db))}`);
}

/** Adds an index unless it is there. */
export async function addIndex(
  db: QueryRunner,
  table: string,
  key: string,
  columns: readonly string[],
  { unique = false } = {},
): Promise<void> {
  const there = (await db.getTable(table))?.indices.some(({ name }) => name === key);
  if (!there) await createIndex(db, unique ? 'UNIQUE INDEX' : 'INDEX', key, table, columns);
}

export async function dropTable(db: QueryRunner, name: string): Promise<void> {
  await db.query(`DROP TABLE IF EXISTS ${quoteFor(db)(name)}`);
}

async function createIndex(
  db: QueryRunner,
  kind: string,
  key: string,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const quote = quoteFor(db);
  const again = dialectOf(db) === 'sqlite' ? 'IF NOT EXISTS ' : '';
  await db.query(`CREATE ${kind} ${again}${quote(key)} ON ${quote(table)} (${columns.map(quote).join(', ')})`);
}

function indexesOf({ indexes = {}, uniqueIndexes = {} }: Table) {
  const of = (kind: string, named: Record<string, readonly string[]>) =>
    Object.entries(named).map(([key, columns]) => ({ kind, key, columns }));
  return [...of('INDEX', indexes), ...of('UNIQUE INDEX', uniqueIndexes)];
}

function reference(quote: (name: string) => string, key: string, column: string, parent: string): string {
  const target = `${quote(parent)} (${quote('id')}) ON DELETE NO ACTION ON UPDATE NO ACTION`;
  return `CONSTRAINT ${quote(key)} FOREIGN KEY (${quote(column)}) REFERENCES ${target}`;
}

const suffix = (dialect: Dialect): string =>
  dialect === 'mysql' ? ' ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci' : '';

const quoteFor = (db: QueryRunner) => (name: string) => db.dataSource.driver.escape(name);

const dialectOf = (db: QueryRunner): Dialect => (db.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql');
