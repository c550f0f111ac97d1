import type { Driver, EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

interface Statement {
  sql: string;
  values(row: ObjectLiteral): unknown[];
}

/** Types whose values every driver takes as they are. */
const AS_IT_IS: readonly unknown[] = ['varchar', 'text', 'int', 'double'];

const statements = new WeakMap<EntityMetadata, Statement>();

/**
 * Adds one row, as it stands: every column is given by the caller. For what is added often: the statement is made once,
 * where TypeORM's own insert builds it anew each time and takes twice as long.
 * @throws the database's failures (see failures.ts), among them a duplicate
 */
export async function insertRow<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: new () => T,
  row: NoInfer<T>,
): Promise<void> {
  const metadata = tx.dataSource.getMetadata(entity);
  const statement = statements.get(metadata) ?? compile(metadata);
  statements.set(metadata, statement);
  await tx.query(statement.sql, statement.values(row));
}

function compile({ dataSource: { driver }, tablePath, columns }: EntityMetadata): Statement {
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const cells = columns.map((column) => cellOf(driver, column));
  return {
    sql: `INSERT INTO ${driver.escape(tablePath)} (${names}) VALUES (${marks})`,
    values: (row) => cells.map((cell) => cell(row)),
  };
}

function cellOf(driver: Driver, column: ColumnMetadata): (row: ObjectLiteral) => unknown {
  const { propertyName, type } = column;
  if (AS_IT_IS.includes(type)) return (row) => row[propertyName] ?? null;
  return (row) => driver.preparePersistentValue(row[propertyName] ?? null, column);
}
