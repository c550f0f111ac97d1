import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Database, insertRow } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { Report } from '../reports/report.entity.js';
import { StaffNotice } from './staff-notice.entity.js';

export type Told = Pick<StaffNotice, 'reportId' | 'kind' | 'dueAt' | 'createdAt'>;

export interface NoticeOnReport {
  notice: StaffNotice;
  report: Report;
}

/** Every query on the table `staff_notice`. */
@Injectable()
export class StaffNoticeStore {
  constructor(private readonly db: Database) {}

  /** Tells each of these people, once. */
  async tell(tx: EntityManager, staffIds: readonly string[], told: Told): Promise<void> {
    for (const staffId of new Set(staffIds)) {
      await insertRow(tx, StaffNotice, { ...told, id: newId(), staffId, readAt: null });
    }
  }

  /** What a person was told, the newest first, each with its report. Reads index staff_notice_by_person. */
  async ofPerson(staffId: string, beforeId: string | null, limit: number): Promise<NoticeOnReport[]> {
    const before = beforeId === null ? {} : { id: LessThan(beforeId) };
    const where = { staffId, ...before };
    const notices = await this.db.reader.find(StaffNotice, { where, order: { id: 'DESC' }, take: limit });
    const reportIds = notices.map(({ reportId }) => reportId);
    const reports = await this.db.reader.findBy(Report, { id: In(reportIds) });
    const byId = new Map(reports.map((report) => [report.id, report]));
    return notices.flatMap((notice) => {
      const report = byId.get(notice.reportId);
      return report ? [{ notice, report }] : [];
    });
  }

  /** Reads index staff_notice_by_person. */
  unread(staffId: string): Promise<number> {
    return this.db.reader.countBy(StaffNotice, { staffId, readAt: IsNull() });
  }

  /** @param upTo the newest that the person has seen: what came meanwhile stays unread */
  async markRead(tx: EntityManager, staffId: string, upTo: string, now: Date): Promise<void> {
    const seen = { staffId, readAt: IsNull(), id: LessThanOrEqual(upTo) };
    await tx.update(StaffNotice, seen, { readAt: now });
  }
}
