import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  addIndex,
  code,
  createTable,
  dropTable,
  id,
  instant,
  orNull,
} from '../platform/database/create-table.js';

/** What the desk's lists are read by: the search's own table, and indexes for what is rare among all reports. */
export class FindReports20261128100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createTable(db, 'report_piece', {
      columns: { piece: code(2), submittedAt: instant, reportId: id },
      primaryKey: ['piece', 'submittedAt', 'reportId'],
    });
    await addColumn(db, 'report', 'indexedAt', orNull(instant));
    await addIndex(db, 'report', 'report_by_indexing', ['indexedAt', 'submittedAt', 'id']);
    await addIndex(db, 'report', 'report_by_category_and_time', ['category', 'submittedAt', 'id']);
    await addIndex(db, 'report', 'report_by_coverage_and_time', ['coverage', 'submittedAt', 'id']);
    await addIndex(db, 'report', 'report_by_lateness', ['lateSince', 'submittedAt', 'id']);
    await addIndex(db, 'report', 'report_by_office_and_urge', ['officeCode', 'urgedAt', 'dueAt', 'id']);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const index of [
      'report_by_office_and_urge',
      'report_by_lateness',
      'report_by_coverage_and_time',
      'report_by_category_and_time',
      'report_by_indexing',
    ])
      await db.dropIndex('report', index);
    await db.dropColumn('report', 'indexedAt');
    await dropTable(db, 'report_piece');
  }
}
