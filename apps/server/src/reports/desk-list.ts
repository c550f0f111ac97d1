import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { DeskQuery, DeskSort } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Staff } from '../domain/access.js';
import { OPEN_STATES } from '../domain/running-limit.js';
import { columnsOf } from '../platform/database/index.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Report } from './report.entity.js';
import { LINE_COLUMNS, type ReportLine } from './report-line.js';
import { inAreas, inHandsBelow } from './report-scope.js';
import { after, ReportStore } from './report-store.js';

export interface ReportPage {
  reports: ReportLine[];
  nextCursor: string | null;
}

interface Order {
  column: 'submittedAt' | 'dueAt' | 'joinedCount';
  direction: 'ASC' | 'DESC';
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

/** The desk's list: narrowed, sorted and paged by keyset. */
@Injectable()
export class DeskList {
  constructor(
    private readonly reports: ReportStore,
    private readonly catalog: Catalog,
  ) {}

  /** @param limit how many at most. @throws BadInput for a cursor that is not ours */
  async page(actor: Staff, query: DeskQuery, limit: number): Promise<ReportPage> {
    const { column, direction } = ORDERS[query.sort ?? 'newest'];
    const found = this.reports.listed(actor);
    this.narrow(found, actor, query);
    if (column === 'dueAt') found.andWhere('report.dueAt IS NOT NULL');
    if (query.cursor) {
      const { value, id } = readCursor(query.cursor);
      after(found, column, direction, column === 'joinedCount' ? value : new Date(value), id);
    }
    found
      .orderBy(`report.${column}`, direction)
      .addOrderBy('report.id', direction)
      .limit(limit + 1);
    const rows = await columnsOf(found, LINE_COLUMNS);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { reports: rows.slice(0, limit), nextCursor: last ? cursorAt(last, column) : null };
  }

  private narrow(found: SelectQueryBuilder<Report>, actor: Staff, query: DeskQuery): void {
    for (const [name, column] of Object.entries(EQUALS)) {
      const value = query[name as keyof typeof EQUALS];
      if (value !== undefined) found.andWhere(`report.${column} = :${name}`, { [name]: value });
    }
    if (query.community !== undefined) {
      inAreas(found, 'communities', [...this.catalog.areas.below(query.community)]);
    }
    if (query.office !== undefined) inHandsBelow(found, query.office, this.catalog.areas);
    if (query.open) found.andWhere('report.state IN (:...openStates)', { openStates: OPEN_STATES });
    if (query.overdue) found.andWhere('report.lateSince IS NOT NULL');
    if (query.mine) found.andWhere('report.assigneeId = :me', { me: actor.id });
    if (query.from) found.andWhere('report.submittedAt >= :from', { from: new Date(query.from) });
    if (query.to) found.andWhere('report.submittedAt < :to', { to: new Date(query.to) });
    if (query.q) search(found, query.q);
  }
}

/** Ten digits are a receipt number, anything else is looked for in the words. */
function search(found: SelectQueryBuilder<Report>, q: string): void {
  const digits = q.replace(/[\s-]/g, '');
  if (/^\d{10}$/.test(digits)) {
    found.andWhere('report.receiptNumber = :digits', { digits });
    return;
  }
  const like = `%${q.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
  found.andWhere("(report.text LIKE :like ESCAPE '!' OR report.address LIKE :like ESCAPE '!')", { like });
}

function cursorAt(report: ReportLine, column: Order['column']): string {
  const value = report[column];
  return writeCursor({ value: value instanceof Date ? value.getTime() : (value ?? 0), id: report.id });
}
