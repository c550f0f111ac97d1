import { Injectable } from '@nestjs/common';
import type { DeskQuery, DeskSort } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Staff } from '../domain/access.js';
import { OPEN_STATES } from '../domain/running-limit.js';
import { columnsOf, Database, type Condition } from '../platform/database/index.js';
import { beyond, readCursor, writeCursor, type Cursor, type Direction } from './cursor.js';
import { Report } from './report.entity.js';
import { LINE_COLUMNS, type ReportLine } from './report-line.js';
import { inAreas, inHandsBelow, scopeOf } from './report-scope.js';
import { waysToFind, type Way } from './search.js';

export interface ReportPage {
  reports: ReportLine[];
  nextCursor: string | null;
}

interface Order {
  column: 'submittedAt' | 'dueAt' | 'joinedCount';
  direction: Direction;
  /** 催办: what somebody urged stands at the top of an office's list of deadlines. */
  urgedFirst?: boolean;
}

const ORDERS: Record<DeskSort, Order> = {
  newest: { column: 'submittedAt', direction: 'DESC' },
  due: { column: 'dueAt', direction: 'ASC' },
  hot: { column: 'joinedCount', direction: 'DESC' },
};

/** The columns that a filter compares as they are. */
const EQUALS = {
  state: 'state',
  kind: 'kind',
  beat: 'beat',
  category: 'category',
  assignee: 'assigneeId',
  priority: 'priority',
  coverage: 'coverage',
} as const satisfies Partial<Record<keyof DeskQuery, keyof Report>>;

const LINE = { entity: Report, alias: 'report', names: LINE_COLUMNS } as const;

/** A part of a list that one statement reads in the list's order, along one index. */
interface Part extends Way {
  /** Stands before the others, whatever they are sorted by. */
  ahead: boolean;
}

/**
 * The desk's list: narrowed, sorted and paged by keyset. Its statement is put together by hand: TypeORM's builder takes as long for
 * it as the database for the answer.
 */
@Injectable()
export class DeskList {
  constructor(
    private readonly db: Database,
    private readonly catalog: Catalog,
  ) {}

  /**
   * @param limit how many at most
   * @throws BadInput for a cursor that is not ours
   */
  async page(actor: Staff, query: DeskQuery, limit: number): Promise<ReportPage> {
    const order = orderOf(query);
    const from = query.cursor === undefined ? null : readCursor(query.cursor);
    const conditions = [...scopeOf(actor, this.catalog.areas), ...this.narrowing(actor, query)];
    const parts = partsOf(query, order).filter(({ ahead }) => !ahead || from?.ahead !== false);
    const found = await Promise.all(parts.map((part) => this.read(part, conditions, order, from, limit + 1)));
    const rows = parts.length === 1 ? found.flat() : found.flat().sort((a, b) => inOrder(order, a, b));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { reports: rows.slice(0, limit), nextCursor: last ? cursorAt(last, order) : null };
  }

  private read(
    part: Part,
    conditions: readonly Condition[],
    { column, direction }: Order,
    from: Cursor | null,
    limit: number,
  ): Promise<ReportLine[]> {
    const alongPieces = part.byPiece && column === 'submittedAt';
    const [at, id] = alongPieces ? ['piece0.submittedAt', 'piece0.reportId'] : [`report.${column}`, 'report.id'];
    const all = [...part.conditions, ...conditions];
    if (from?.ahead === part.ahead) {
      const value = column === 'joinedCount' ? from.value : new Date(from.value);
      all.push(beyond(at, id, direction, { value, id: from.id }));
    }
    const where = all.length > 0 ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : '';
    return columnsOf(this.db.reader, LINE, {
      sql: `${part.join} ${where} ORDER BY ${at} ${direction}, ${id} ${direction} LIMIT ${limit}`,
      values: Object.assign({}, ...all.map(({ values }) => values)),
    });
  }

  private narrowing(actor: Staff, query: DeskQuery): Condition[] {
    const { community, office, open, overdue, mine, from, to, sort } = query;
    const { areas } = this.catalog;
    return [
      ...equalities(query),
      ...(community === undefined ? [] : [inAreas('communities', [...areas.below(community)])]),
      ...(office === undefined ? [] : [inHandsBelow(office, areas)]),
      ...(open ? [{ sql: 'report.state IN (:...openStates)', values: { openStates: OPEN_STATES } }] : []),
      ...(overdue ? [{ sql: 'report.late = TRUE' }] : []),
      ...(mine ? [{ sql: 'report.assigneeId = :me', values: { me: actor.id } }] : []),
      ...(from ? [{ sql: 'report.submittedAt >= :from', values: { from: new Date(from) } }] : []),
      ...(to ? [{ sql: 'report.submittedAt < :to', values: { to: new Date(to) } }] : []),
      ...(sort === 'due' ? [{ sql: 'report.dueAt IS NOT NULL' }] : []),
    ];
  }
}

function equalities(query: DeskQuery): Condition[] {
  return Object.entries(EQUALS).flatMap(([name, column]) => {
    const value = query[name as keyof typeof EQUALS];
    return value === undefined ? [] : [{ sql: `report.${column} = :${name}`, values: { [name]: value } }];
  });
}

function orderOf({ sort = 'newest', office }: DeskQuery): Order {
  return { ...ORDERS[sort], urgedFirst: sort === 'due' && office !== undefined };
}

function partsOf({ q }: DeskQuery, { urgedFirst }: Order): Part[] {
  const ways = q === undefined ? [WHOLE] : waysToFind(q);
  if (!urgedFirst) return ways.map((way) => ({ ...way, ahead: false }));
  const half = (ahead: boolean, sql: string): Part[] =>
    ways.map((way) => ({ ...way, conditions: [...way.conditions, { sql }], ahead }));
  return [...half(true, 'report.urgedAt IS NOT NULL'), ...half(false, 'report.urgedAt IS NULL')];
}

const WHOLE: Way = { join: '', conditions: [], byPiece: false };

const isAhead = (line: ReportLine, { urgedFirst }: Order): boolean => urgedFirst === true && line.urgedAt !== null;

/** As the database sorts, over what several statements found. */
function inOrder(order: Order, a: ReportLine, b: ReportLine): number {
  const { column, direction } = order;
  const later = Number(a[column]) - Number(b[column]) || (a.id < b.id ? -1 : 1);
  const ahead = Number(isAhead(b, order)) - Number(isAhead(a, order));
  return ahead || (direction === 'ASC' ? later : -later);
}

function cursorAt(line: ReportLine, order: Order): string {
  return writeCursor({ value: Number(line[order.column]), id: line.id, ahead: isAhead(line, order) });
}
