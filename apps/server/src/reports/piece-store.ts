import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { searchPieces } from '../domain/search-pieces.js';
import { Clock } from '../platform/clock.js';
import { columnsOf, Database, insertRows } from '../platform/database/index.js';
import { ReportPiece } from './report-piece.entity.js';
import { Report } from './report.entity.js';

/** A report has some 50 pieces: what comes faster than this is found without them meanwhile, and delays no filing. */
const AT_ONCE = 100;

const WORDS = { entity: Report, alias: 'report', names: ['id', 'submittedAt', 'text', 'address'] } as const;
type Words = Pick<Report, (typeof WORDS.names)[number]>;

/**
 * The search's own table: a row for each piece of each report's words. Filled after the commit, since that is many times more
 * rows than a filing has; the report's `indexedAt` says that it is in.
 */
@Injectable()
export class PieceStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes up the words of the reports that have waited longest. Reads index report_by_indexing. */
  async takeUp(): Promise<void> {
    const waiting = await columnsOf(this.db.reader, WORDS, {
      sql: `WHERE report.indexedAt IS NULL ORDER BY report.submittedAt, report.id LIMIT ${AT_ONCE}`,
    });
    if (waiting.length === 0) return;
    await this.db.write(async (tx) => {
      const those = { id: In(waiting.map(({ id }) => id)), indexedAt: IsNull() };
      const { affected } = await tx.update(Report, those, { indexedAt: this.clock.now() });
      // Their words may not be what they were: another server took them up, or they were taken back.
      if (affected !== waiting.length) throw new Error('reports changed while their words were taken up');
      await insertRows(tx, ReportPiece, waiting.flatMap(rowsOf));
    });
  }

  /** Takes the words of these reports out, for good. To be called while the reports still have them. */
  async forget(tx: EntityManager, reportIds: readonly string[]): Promise<void> {
    if (reportIds.length === 0) return;
    const sql = 'WHERE report.id IN (:...reportIds)';
    const words = await columnsOf(tx, WORDS, { sql, values: { reportIds } });
    for (const report of words) {
      const { id: reportId, submittedAt } = report;
      await tx.delete(ReportPiece, { piece: In(piecesOf(report)), submittedAt, reportId });
    }
    await tx.update(Report, { id: In([...reportIds]) }, { indexedAt: this.clock.now() });
  }
}

const piecesOf = ({ text, address }: Words): string[] => searchPieces(`${text}\n${address ?? ''}`);

const rowsOf = (report: Words): ReportPiece[] =>
  piecesOf(report).map((piece) => ({ piece, submittedAt: report.submittedAt, reportId: report.id }));
