import type { EntityManager, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** For what is read at every request: TypeORM takes three times as long for the statement and for making entities of the rows. */

/** What is asked: the row of `first` whose `key` has a value, and the row of `second` whose id stands in its column `names`. */
export interface Pair<First extends ObjectLiteral, Second extends ObjectLiteral> {
  first: new () => First;
  key: keyof First & string;
  names: keyof First & string;
  second: new () => Second;
}

/** The two rows; null for one that is not there. @throws the database's failures (see failures.ts) */
export async function pairBy<First extends ObjectLiteral, Second extends ObjectLiteral>(
  from: EntityManager,
  { first, key, names, second }: Pair<First, Second>,
  value: string,
): Promise<{ first: First | null; second: Second | null }> {
  const one = new Selection<First>(from.dataSource.getMetadata(first), 'one');
  const two = new Selection<Second>(from.dataSource.getMetadata(second), 'two');
  const [found]: Raw[] = await from.query(
    `SELECT ${one.list}, ${two.list} FROM ${one.table} LEFT JOIN ${two.table} ON two.id = one.${names} WHERE one.${key} = ?`,
    [value],
  );
  return {
    first: found ? one.rowOf(found) : null,
    second: found && found['two_id'] !== null ? two.rowOf(found) : null,
  };
}

/** Of the rows that `query` finds, these columns alone. @throws the database's failures */
export async function columnsOf<T extends ObjectLiteral, Name extends keyof T & string>(
  query: SelectQueryBuilder<T>,
  names: readonly Name[],
): Promise<Pick<T, Name>[]> {
  const { alias, dataSource, expressionMap } = query;
  const metadata = dataSource.getMetadata(expressionMap.findAliasByName(alias).target);
  const selection = new Selection<Pick<T, Name>>(metadata, alias, names);
  const found: Raw[] = await query.select(selection.list).getRawMany();
  return found.map((raw) => selection.rowOf(raw));
}

type Raw = Record<string, unknown>;

/** Columns of a table, as they are asked for and as they come back. */
class Selection<Row> {
  private readonly columns;

  constructor(
    private readonly metadata: EntityMetadata,
    private readonly alias: string,
    names?: readonly string[],
  ) {
    const { columns } = metadata;
    this.columns = names ? columns.filter(({ propertyName }) => names.includes(propertyName)) : columns;
  }

  get table(): string {
    return `${this.metadata.tablePath} ${this.alias}`;
  }

  get list(): string {
    return this.columns
      .map(({ databaseName }) => `${this.alias}.${this.escape(databaseName)} AS ${this.alias}_${databaseName}`)
      .join(', ');
  }

  rowOf(raw: Raw): Row {
    const { driver } = this.metadata.dataSource;
    const row = this.metadata.create();
    for (const column of this.columns) {
      row[column.propertyName] = driver.prepareHydratedValue(raw[`${this.alias}_${column.databaseName}`], column);
    }
    return row;
  }

  private escape(name: string): string {
    return this.metadata.dataSource.driver.escape(name);
  }
}
