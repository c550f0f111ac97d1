import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Corrected } from '../domain/lessons.js';
import { Database } from '../platform/database/index.js';
import { Report } from '../reports/report.entity.js';
import { Correction } from './correction.entity.js';

/** Older ones tell of words and categories that may be others today. */
const NEWEST = 500;

/** What editors corrected. The words stay in the reports: what is erased there is not learned from any more. */
@Injectable()
export class CorrectionStore {
  constructor(private readonly db: Database) {}

  async add(tx: EntityManager, correction: Correction): Promise<void> {
    await tx.upsert(Correction, correction, ['reportId']);
  }

  /** The newest, with the reports' words. Reads index correction_by_time. */
  newest(): Promise<Corrected[]> {
    return this.db.reader
      .createQueryBuilder()
      .from(Correction, 'correction')
      .innerJoin(Report, 'report', 'report.id = correction.reportId')
      .select('correction.category', 'category')
      .addSelect('report.text', 'text')
      .orderBy('correction.at', 'DESC')
      .limit(NEWEST)
      .getRawMany<Corrected>();
  }
}
