import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, flag, orNull } from '../platform/database/create-table.js';

/** An index by the time since when a report is late cannot give the late ones by the time at which they came. */
export class ListLateReports20261128500200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await addColumn(db, 'report', 'late', orNull(flag));
    await db.query('UPDATE report SET late = 1 WHERE late IS NULL AND lateSince IS NOT NULL');
    await addIndex(db, 'report', 'report_by_late_and_time', ['late', 'submittedAt', 'id']);
    if (await hasIndex(db, 'report_by_lateness')) await db.dropIndex('report', 'report_by_lateness');
  }

  async down(db: QueryRunner): Promise<void> {
    await addIndex(db, 'report', 'report_by_lateness', ['lateSince', 'submittedAt', 'id']);
    await db.dropIndex('report', 'report_by_late_and_time');
    await db.dropColumn('report', 'late');
  }
}

async function hasIndex(db: QueryRunner, key: string): Promise<boolean> {
  return (await db.getTable('report'))?.indices.some(({ name }) => name === key) ?? false;
}
