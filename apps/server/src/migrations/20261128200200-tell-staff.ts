import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  addIndex,
  createTable,
  dropTable,
  id,
  instant,
  orNull,
  word,
  code,
} from '../platform/database/create-table.js';

const LATER_COLUMNS = ['remindAt', 'resolveFrom'];

/** Staff are told of limits that come near or have passed. A report that an office has already is reminded of from its next step on. */
export class TellStaff20261128200200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const column of LATER_COLUMNS) await addColumn(db, 'report', column, orNull(instant));
    await addIndex(db, 'report', 'report_by_reminder', ['remindAt', 'id']);
    await createTable(db, 'staff_notice', {
      columns: {
        id,
        staffId: id,
        reportId: id,
        kind: code(24),
        dueAt: orNull(instant),
        createdAt: instant,
        readAt: orNull(instant),
      },
      indexes: { staff_notice_by_person: ['staffId', 'id'] },
    });
    // Words of residents that come later than the report are checked as the report's own are.
    await addColumn(db, 'report_event', 'textCheck', orNull(word));
    await addIndex(db, 'report_event', 'event_by_check', ['textCheck', 'id']);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropIndex('report_event', 'event_by_check');
    await db.dropColumn('report_event', 'textCheck');
    await dropTable(db, 'staff_notice');
    await db.dropIndex('report', 'report_by_reminder');
    for (const column of LATER_COLUMNS) await db.dropColumn('report', column);
  }
}
