import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { Database, insertRow } from '../platform/database/index.js';
import { FeedbackRow } from './feedback.entity.js';

/** Every query on the table `feedback`. */
@Injectable()
export class FeedbackStore {
  constructor(private readonly db: Database) {}

  add(feedback: FeedbackRow): Promise<void> {
    return this.db.write((tx) => insertRow(tx, FeedbackRow, feedback));
  }

  /** Newest first; ids grow with time. */
  page(beforeId: string | null, limit: number): Promise<FeedbackRow[]> {
    const before = beforeId === null ? {} : { id: LessThan(beforeId) };
    return this.db.reader.find(FeedbackRow, { where: before, order: { id: 'DESC' }, take: limit });
  }

  /** Reads index feedback_by_account. */
  ofAccount(accountId: string): Promise<FeedbackRow[]> {
    return this.db.reader.find(FeedbackRow, { where: { accountId }, order: { id: 'DESC' } });
  }

  async removeOf(tx: EntityManager, accountId: string): Promise<void> {
    await tx.delete(FeedbackRow, { accountId });
  }
}
