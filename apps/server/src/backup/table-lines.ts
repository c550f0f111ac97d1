import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';

export type Table = new () => ObjectLiteral;

const AT_A_TIME = 500;

/** A table's rows in the order of its key. */
export async function* rowsOf(from: EntityManager, table: Table): AsyncGenerator<ObjectLiteral> {
  const keys = from.dataSource.getMetadata(table).primaryColumns.map(({ propertyName }) => propertyName);
  const columns = keys.map((key) => `line.${key}`).join(', ');
  for (let last: ObjectLiteral | undefined; ;) {
    const query = from.createQueryBuilder(table, 'line').limit(AT_A_TIME);
    for (const key of keys) query.addOrderBy(`line.${key}`, 'ASC');
    const previous = last;
    if (previous) {
      const values = Object.fromEntries(keys.map((key) => [key, previous[key]]));
      query.where(`(${columns}) > (${keys.map((key) => `:${key}`).join(', ')})`, values);
    }
    const rows = await query.getMany();
    yield* rows;
    last = rows.at(-1);
    if (rows.length < AT_A_TIME) return;
  }
}

/** A row as one line of JSON, the same on every database. */
export function writeLine(from: EntityManager, table: Table, row: ObjectLiteral): string {
  const cells = columnsOf(from, table).map(({ propertyName }) => [propertyName, row[propertyName] ?? null]);
  return `${JSON.stringify(Object.fromEntries(cells))}\n`;
}

/** The row of a line. @throws SyntaxError */
export function readLine(to: EntityManager, table: Table, line: string): ObjectLiteral {
  const cells: Record<string, unknown> = JSON.parse(line);
  const row = Object.assign(new table(), cells);
  for (const { propertyName, type } of columnsOf(to, table)) {
    const cell = cells[propertyName];
    if (type === 'datetime' && typeof cell === 'string') row[propertyName] = new Date(cell);
  }
  return row;
}

/** Those that others point to come first. */
export function parentsFirst(from: EntityManager, tables: readonly Table[]): Table[] {
  const references = (table: Table): number => from.dataSource.getMetadata(table).foreignKeys.length;
  return tables.toSorted((a, b) => references(a) - references(b));
}

export const nameOf = (from: EntityManager, table: Table): string => from.dataSource.getMetadata(table).tableName;

const columnsOf = (from: EntityManager, table: Table): EntityMetadata['columns'] =>
  from.dataSource.getMetadata(table).columns;
