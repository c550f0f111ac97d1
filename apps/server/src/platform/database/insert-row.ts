import type { Driver, EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

interface Statement {
  sql: (rows: number) => string;
  values: (row: ObjectLiteral) => unknown[];
}

/** Types whose values every driver takes as they are. */
const AS_IT_IS: readonly unknown[] = ['varchar', 'text', 'int', 'double'];

const statements = new WeakMap<EntityMetadata, Statement>();

/** How many rows one statement takes. Few lengths, since each is a statement of its own that every connection keeps prepared. */
const ROWS_AT_ONCE = [64, 16, 4, 1];

/**
 * Adds rows, as they stand: every column is given by the caller. For what is added often: the statement is made once,
 * where TypeORM's own insert builds it anew each time and takes twice as long.
 * @throws the database's failures (see failures.ts), among them a duplicate
 */
export async function insertRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: new () => T,
  rows: readonly NoInfer<T>[],
): Promise<void> {
  const metadata = tx.dataSource.getMetadata(entity);
  const statement = statements.get(metadata) ?? compile(metadata);
  statements.set(metadata, statement);
  for (let left = rows; left.length > 0;) {
    const count = ROWS_AT_ONCE.find((size) => size <= left.length) ?? 1;
    await tx.query(statement.sql(count), left.slice(0, count).flatMap(statement.values));
    left = left.slice(count);
  }
}

/** Adds one row. See {@link insertRows}. */
export function insertRow<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: new () => T,
  row: NoInfer<T>,
): Promise<void> {
  return insertRows(tx, entity, [row]);
}

function compile({ dataSource: { driver }, tablePath, columns }: EntityMetadata): Statement {
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const cells = columns.map((column) => cellOf(driver, column));
  const made = ROWS_AT_ONCE.map((count): [number, string] => [
    count,
    Array.from({ length: count }, () => marks).join(),
  ]);
  const lists = new Map(made);
  return {
    sql: (count) => `INSERT INTO ${driver.escape(tablePath)} (${names}) VALUES ${lists.get(count) ?? marks}`,
    values: (row) => cells.map((cell) => cell(row)),
  };
}

function cellOf(driver: Driver, column: ColumnMetadata): (row: ObjectLiteral) => unknown {
  const { propertyName, type } = column;
  if (AS_IT_IS.includes(type)) return (row) => row[propertyName] ?? null;
  return (row) => driver.preparePersistentValue(row[propertyName] ?? null, column);
}
