import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { noticeKindOf } from '../domain/notices.js';
import { newId } from '../platform/ids.js';
import { Database } from '../platform/database/index.js';
import { insertRow } from '../platform/database/index.js';
import { ReportEvent } from './report-event.entity.js';

export type NewEvent = Omit<ReportEvent, 'id' | 'noticedAt' | 'report'>;

/** Every query on the table `report_event`. None changes what a line says. */
@Injectable()
export class EventStore {
  constructor(private readonly db: Database) {}

  async add(tx: EntityManager, event: NewEvent): Promise<ReportEvent> {
    // What is news to nobody is not left for the sweep.
    const row = { ...event, id: newId(), noticedAt: noticeKindOf(event) === null ? event.at : null };
    await insertRow(tx, ReportEvent, row);
    return row;
  }

  /** A report's timeline, oldest first. Reads index event_by_report. */
  ofReport(reportId: string): Promise<ReportEvent[]> {
    return this.db.reader.find(ReportEvent, { where: { reportId }, order: { version: 'ASC' } });
  }

  /** What happened on a report after `version`. */
  since(from: EntityManager, reportId: string, version: number): Promise<ReportEvent[]> {
    return from.find(ReportEvent, { where: { reportId, version: MoreThan(version) }, order: { version: 'ASC' } });
  }

  /** Which of these reports an office has signed for at some time. Reads index event_by_report. */
  async signedAmong(tx: EntityManager, reportIds: string[]): Promise<Set<string>> {
    const rows = await tx.findBy(ReportEvent, { reportId: In(reportIds), command: 'sign' });
    return new Set(rows.map(({ reportId }) => reportId));
  }

  /** Takes the account out of the lines of these reports; their words stay. */
  async cutLoose(tx: EntityManager, reportIds: string[], accountId: string): Promise<void> {
    if (reportIds.length > 0)
      await tx.update(ReportEvent, { reportId: In(reportIds), actorId: accountId }, { actorId: null });
  }

  /** With their report. */
  async removeOf(tx: EntityManager, reportIds: string[]): Promise<void> {
    if (reportIds.length > 0) await tx.delete(ReportEvent, { reportId: In(reportIds) });
  }

  byIds(ids: string[]): Promise<ReportEvent[]> {
    return this.db.reader.findBy(ReportEvent, { id: In(ids) });
  }

  /** Events after `lastId` that no notice was made of yet, oldest first. Reads index event_by_notice. */
  toNotice(lastId: string, limit: number): Promise<ReportEvent[]> {
    const where = { noticedAt: IsNull(), id: MoreThan(lastId) };
    return this.db.reader.find(ReportEvent, { where, order: { id: 'ASC' }, take: limit });
  }

  /** Marks an event as turned into notices. @returns false when another worker was first */
  async markNoticed(tx: EntityManager, id: string, now: Date): Promise<boolean> {
    const { affected } = await tx.update(ReportEvent, { id, noticedAt: IsNull() }, { noticedAt: now });
    return affected === 1;
  }
}
