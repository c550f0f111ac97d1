import { Entity, PrimaryColumn } from 'typeorm';

/**
 * Two neighbouring characters of a report's words, for the search: the key alone answers which reports have a piece, the newest
 * first.
 */
@Entity('report_piece')
export class ReportPiece {
  @PrimaryColumn('varchar', { length: 2 }) piece!: string;
  /** The report's own, so that what is found comes in its order. */
  @PrimaryColumn('datetime', { precision: 3 }) submittedAt!: Date;
  @PrimaryColumn('varchar', { length: 36 }) reportId!: string;
}
