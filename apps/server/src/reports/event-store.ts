import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { noticeKindOf } from '../domain/notices.js';
import { newId } from '../platform/ids.js';
import { Database, insertRow, insertRows } from '../platform/database/index.js';
import { ReportEvent } from './report-event.entity.js';

export type NewEvent = Omit<ReportEvent, 'id' | 'noticedAt' | 'report'>;

/** Every query on the table `report_event`. There is none that changes a line. */
@Injectable()
export class EventStore {
  constructor(private readonly db: Database) {}

  async add(tx: EntityManager, event: NewEvent): Promise<ReportEvent> {
    const row = rowOf(event);
    await insertRow(tx, ReportEvent, row);
    return row;
  }

  /** @returns the lines in the order of the events */
  async addAll(tx: EntityManager, events: readonly NewEvent[]): Promise<ReportEvent[]> {
    const rows = events.map(rowOf);
    await insertRows(tx, ReportEvent, rows);
    return rows;
  }

  /** A report's timeline, oldest first. Reads index event_by_report. */
  ofReport(reportId: string): Promise<ReportEvent[]> {
    return this.db.reader.find(ReportEvent, { where: { reportId }, order: { version: 'ASC' } });
  }

  /** What happened on a report after `version`. */
  since(from: EntityManager, reportId: string, version: number): Promise<ReportEvent[]> {
    return from.find(ReportEvent, { where: { reportId, version: MoreThan(version) }, order: { version: 'ASC' } });
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

/** What is news to nobody is not left for the sweep. */
const rowOf = (event: NewEvent): ReportEvent => ({
  ...event,
  id: newId(),
  noticedAt: noticeKindOf(event) === null ? event.at : null,
});
