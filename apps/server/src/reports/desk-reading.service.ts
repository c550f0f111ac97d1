import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  LIMITS,
  type AssignableOffice,
  type DeskCounts,
  type DeskQuery,
  type DeskReport,
  type DeskReportItem,
  type HandlingState,
  type Page,
} from '@sanshi/contracts';
import { StaffStore } from '../accounts/staff-store.js';
import { Catalog } from '../areas/catalog.js';
import { AccessLog } from '../audit/access-log.js';
import type { Staff } from '../domain/access.js';
import { isToldOfUnknownYears, unknownYears } from '../domain/calendar-years.js';
import { officesFor } from '../domain/routing.js';
import { OPEN_STATES } from '../domain/running-limit.js';
import { Database } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { DeskList } from './desk-list.js';
import { DeskView } from './desk-view.js';
import { Moments } from './moments.js';
import type { Report } from './report.entity.js';
import { inHandsBelow } from './report-scope.js';
import { ReportStore } from './report-store.js';

/** What staff read. Whatever opens a report leaves a trace in the access log. */
@Injectable()
export class DeskReading {
  constructor(
    private readonly db: Database,
    private readonly lists: DeskList,
    private readonly reports: ReportStore,
    private readonly staff: StaffStore,
    private readonly catalog: Catalog,
    private readonly accessLog: AccessLog,
    private readonly limiter: Limiter,
    private readonly view: DeskView,
    private readonly moments: Moments,
  ) {}

  async page(actor: Staff, query: DeskQuery): Promise<Page<DeskReportItem>> {
    if (query.q !== undefined) await this.limiter.take('search', actor.id);
    const { reports, nextCursor } = await this.lists.page(actor, query, query.limit ?? LIMITS.page.usual);
    return { items: reports.map((report) => this.view.item(report)), nextCursor };
  }

  /** An office counts what its list of orders shows: what it and the offices below it have in hand. */
  async counts(actor: Staff): Promise<DeskCounts> {
    const { officeCode } = actor;
    const inHand = (query: SelectQueryBuilder<Report>): SelectQueryBuilder<Report> => {
      if (!officeCode) return query;
      const { sql, values } = inHandsBelow(officeCode, this.catalog.areas);
      return query.andWhere(sql, values);
    };
    const count = async (where: string, values: Record<string, unknown> = {}): Promise<number> =>
      inHand(this.reports.listed(actor))
        .andWhere('report.state IN (:...openStates)', { openStates: OPEN_STATES })
        .andWhere(where, values)
        .getCount();
    const [byState, emergency, leads, mine, late] = await Promise.all([
      this.reports.countByState(actor, inHand),
      count("report.priority = 'emergency'"),
      count("report.kind = 'news'"),
      count('report.assigneeId = :me', { me: actor.id }),
      count('report.late = TRUE'),
    ]);
    return {
      byState: { ...ZEROS, ...Object.fromEntries(byState) },
      emergency,
      leads,
      mine,
      late,
      unknownYears: isToldOfUnknownYears(actor.role) ? unknownYears(this.moments.now()) : [],
    };
  }

  async one(actor: Staff, id: string): Promise<DeskReport> {
    const report = await this.reports.visible(this.db.reader, actor, id);
    const view = await this.view.whole(actor, report);
    await this.accessLog.add({ actorId: actor.id, act: 'view-report', subjectId: id });
    return view;
  }

  /** The offices that may have the report, the nearest first, each with its people. */
  async offices(actor: Staff, id: string): Promise<AssignableOffice[]> {
    const report = await this.reports.visible(this.db.reader, actor, id);
    const covering = officesFor(this.catalog.areas, report.communityCode, report.aboutOfficeCode);
    return Promise.all(
      covering.map(async ({ code, name, level }) => ({ code, name, level, staff: await this.staff.ofOffice(code) })),
    );
  }
}

const ZEROS: Record<HandlingState, number> = {
  received: 0,
  accepted: 0,
  assigned: 0,
  handling: 0,
  resolved: 0,
  closed: 0,
  declined: 0,
  merged: 0,
  withdrawn: 0,
};
