import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTable, flag, id, instant } from '../platform/database/create-table.js';

/** Days on which people work or not that no library knows yet. */
export class EnterCalendarDays20261128600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createTable(db, 'calendar_day', {
      columns: { day: code(10), working: flag, enteredBy: id, enteredAt: instant },
      primaryKey: ['day'],
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await dropTable(db, 'calendar_day');
  }
}
