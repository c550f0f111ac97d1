import type { Driver, EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** For what is read at every request: TypeORM takes three times as long for the statement and for making entities of the rows. */

/** What is asked: rows of `first` whose `key` has a value, and of each the row of `second` whose id stands in its column `names`. */
export interface Pairing<First extends ObjectLiteral, Second extends ObjectLiteral> {
  first: new () => First;
  key: keyof First & string;
  names: keyof First & string;
  second: new () => Second;
}

export interface Pair<First, Second> {
  first: First;
  /** Null where `first` names none, or one that is not there. */
  second: Second | null;
}

/** How many values a statement is made for: each number has one of its own, and each of those is prepared. */
const PREPARED_FOR = [1, 4, 16];

/**
 * The pairs that are there, by the value of their key.
 * @param values at most 16
 * @throws the database's failures (see failures.ts)
 */
export async function pairsBy<First extends ObjectLiteral, Second extends ObjectLiteral>(
  from: EntityManager,
  { first, key, names, second }: Pairing<First, Second>,
  values: readonly string[],
): Promise<Map<string, Pair<First, Second>>> {
  const one = selectionOf(from.dataSource.getMetadata(first), 'one');
  const two = selectionOf(from.dataSource.getMetadata(second), 'two');
  const asked = Array.from(
    { length: PREPARED_FOR.find((many) => many >= values.length) ?? values.length },
    (_, n) => values[n] ?? values[0],
  );
  const found: Raw[] = await from.query(
    `SELECT ${one.list}, ${two.list} FROM ${one.table} LEFT JOIN ${two.table} ON two.id = one.${names} ` +
      `WHERE one.${key} IN (${asked.map(() => '?').join(', ')})`,
    asked,
  );
  return new Map(
    found.map((raw) => {
      const secondRow = raw['two_id'] === null ? null : rowOf<Second>(two, raw);
      return [String(raw[`one_${key}`]), { first: rowOf<First>(one, raw), second: secondRow }];
    }),
  );
}

/** A table under a name of its own within the statement, and the columns that are wanted of it. */
export interface Wanted<T extends ObjectLiteral, Name extends keyof T & string> {
  entity: new () => T;
  alias: string;
  names: readonly Name[];
}

/** A piece of SQL, and its values by the names that it has for them: `:name`, and `:...name` for a list. */
export interface Condition {
  sql: string;
  values?: ObjectLiteral;
}

/**
 * Of the rows that the rest of the statement finds, these columns alone.
 * @param rest what follows the table: joins, WHERE, ORDER BY, LIMIT
 * @throws the database's failures (see failures.ts)
 */
export async function columnsOf<T extends ObjectLiteral, Name extends keyof T & string>(
  from: EntityManager,
  { entity, alias, names }: Wanted<T, Name>,
  rest: Condition,
): Promise<Pick<T, Name>[]> {
  const { dataSource } = from;
  const selection = selectionOf(dataSource.getMetadata(entity), alias, names);
  const text = `SELECT ${selection.list} FROM ${selection.table} ${rest.sql}`;
  const [sql, values] = dataSource.driver.escapeQueryWithParameters(text, rest.values ?? {});
  const found: Raw[] = await from.query(sql, values);
  return found.map((raw) => rowOf<Pick<T, Name>>(selection, raw));
}

type Raw = Record<string, unknown>;

/** A column's property, its name in what comes back, and what makes its value of that; null where it is the value already. */
type Cell = readonly [property: string, inRaw: string, read: ((value: unknown) => unknown) | null];

/** Columns of a table, as they are asked for and as they come back. */
interface Selection {
  metadata: EntityMetadata;
  table: string;
  list: string;
  cells: readonly Cell[];
}

/** Types whose values every driver gives as they are. */
const AS_IT_IS: readonly unknown[] = ['varchar', 'text', 'int', 'double'];

const selections = new WeakMap<EntityMetadata, Map<string, Selection>>();

/** Put together once for each set of columns. */
function selectionOf(metadata: EntityMetadata, alias: string, names?: readonly string[]): Selection {
  const ofTable = selections.get(metadata) ?? new Map<string, Selection>();
  selections.set(metadata, ofTable);
  const key = `${alias} ${names?.join() ?? '*'}`;
  const selection = ofTable.get(key) ?? select(metadata, alias, names);
  ofTable.set(key, selection);
  return selection;
}

function select(metadata: EntityMetadata, alias: string, names?: readonly string[]): Selection {
  const { driver } = metadata.dataSource;
  const columns = metadata.columns.filter(({ propertyName }) => names?.includes(propertyName) ?? true);
  return {
    metadata,
    table: `${driver.escape(metadata.tablePath)} ${alias}`,
    list: columns.map(({ databaseName: name }) => `${alias}.${driver.escape(name)} AS ${alias}_${name}`).join(', '),
    cells: columns.map((column) => [column.propertyName, `${alias}_${column.databaseName}`, readOf(driver, column)]),
  };
}

function readOf(driver: Driver, column: ColumnMetadata): Cell[2] {
  return AS_IT_IS.includes(column.type) ? null : (value) => driver.prepareHydratedValue(value, column);
}

/** A plain object: an entity would be made with all its columns first. */
function rowOf<Row>({ metadata, cells }: Selection, raw: Raw): Row {
  const row = metadata.create(undefined, { pojo: true });
  for (const [property, inRaw, read] of cells) row[property] = read ? read(raw[inRaw]) : raw[inRaw];
  return row;
}
