import type { EntityManager, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** For what is read at every request: TypeORM takes three times as long for the statement and for making entities of the rows. */

const statements = new WeakMap<EntityMetadata, Map<string, string>>();

/** The row whose `key` has this value, or null. @throws the database's failures (see failures.ts) */
export async function rowBy<T extends ObjectLiteral>(
  from: EntityManager,
  entity: new () => T,
  key: keyof T & string,
  value: string,
): Promise<T | null> {
  const metadata = from.dataSource.getMetadata(entity);
  const [found]: Record<string, unknown>[] = await from.query(statementFor(metadata, key), [value]);
  return found ? rowOf(metadata, metadata.columns, ({ databaseName }) => found[databaseName]) : null;
}

/** Of the rows that `query` finds, these columns alone. @throws the database's failures */
export async function columnsOf<T extends ObjectLiteral, Name extends keyof T & string>(
  query: SelectQueryBuilder<T>,
  names: readonly Name[],
): Promise<Pick<T, Name>[]> {
  const { alias, dataSource, expressionMap } = query;
  const metadata = dataSource.getMetadata(expressionMap.findAliasByName(alias).target);
  const columns = metadata.columns.filter(({ propertyName }) => names.some((name) => name === propertyName));
  const found: Record<string, unknown>[] = await query.select(names.map((name) => `${alias}.${name}`)).getRawMany();
  return found.map((raw) => rowOf(metadata, columns, ({ databaseName }) => raw[`${alias}_${databaseName}`]));
}

function rowOf(
  metadata: EntityMetadata,
  columns: readonly ColumnMetadata[],
  valueOf: (column: ColumnMetadata) => unknown,
) {
  const { driver } = metadata.dataSource;
  const values = columns.map((column) => [column.propertyName, driver.prepareHydratedValue(valueOf(column), column)]);
  return Object.assign(metadata.create(), Object.fromEntries(values));
}

function statementFor(metadata: EntityMetadata, key: string): string {
  const known = statements.get(metadata) ?? new Map<string, string>();
  statements.set(metadata, known);
  const statement = known.get(key) ?? compile(metadata, key);
  known.set(key, statement);
  return statement;
}

function compile({ dataSource: { driver }, tablePath, columns }: EntityMetadata, key: string): string {
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  return `SELECT ${names} FROM ${driver.escape(tablePath)} WHERE ${driver.escape(key)} = ?`;
}
