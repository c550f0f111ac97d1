import { Injectable } from '@nestjs/common';
import { StaffStore } from '../accounts/staff-store.js';
import { Catalog } from '../areas/catalog.js';
import { markLate, nextReminder } from '../domain/running-limit.js';
import { Database } from '../platform/database/index.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import { StaffNoticeStore } from '../staff-notices/staff-notice-store.js';

const AT_ONCE = 100;

/**
 * Tells of limits: the office and who has the report at 80 % of one, the supervisors once it has passed. The mark that it was told stands
 * beside the version, in one transaction with the telling: whoever has the report open loses no race to it, and nobody is told twice.
 */
@Injectable()
export class LimitNews {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportStore,
    private readonly staff: StaffStore,
    private readonly catalog: Catalog,
    private readonly notices: StaffNoticeStore,
  ) {}

  async remind(now: Date): Promise<void> {
    for (const report of await this.reports.toRemind(now, AT_ONCE)) await this.remindOf(report, now);
  }

  async markLate(now: Date): Promise<void> {
    for (const report of await this.reports.past(now, AT_ONCE)) await this.tellOfLate(report, now);
  }

  private async remindOf(report: Report, now: Date): Promise<void> {
    const { id: reportId, officeCode, assigneeId, remindAt } = report;
    const reminder = remindAt && nextReminder(report, new Date(remindAt.getTime() - 1));
    const next = nextReminder(report, now)?.at ?? null;
    const office = officeCode === null ? [] : (await this.staff.ofOffice(officeCode)).map(({ id }) => id);
    const told = assigneeId === null ? office : [...office, assigneeId];
    await this.db.write(async (tx) => {
      if (!(await this.reports.reminded(tx, report, next)) || !reminder) return;
      await this.notices.tell(tx, told, { reportId, kind: 'limit-near', dueAt: reminder.due, createdAt: now });
    });
  }

  private async tellOfLate(report: Report, now: Date): Promise<void> {
    const { lateSince } = markLate(report, now);
    if (!lateSince) return;
    const told = await this.staff.whoSee('supervisor', report, this.catalog.areas);
    await this.db.write(async (tx) => {
      if (!(await this.reports.markLate(tx, report, lateSince))) return;
      await this.notices.tell(tx, told, {
        reportId: report.id,
        kind: 'limit-passed',
        dueAt: lateSince,
        createdAt: now,
      });
    });
  }
}
