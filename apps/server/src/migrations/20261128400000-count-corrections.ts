import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTable, id, instant } from '../platform/database/create-table.js';

export class CountCorrections20261128400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createTable(db, 'correction', {
      columns: { reportId: id, category: code(40), at: instant },
      primaryKey: ['reportId'],
      indexes: { correction_by_time: ['at'] },
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await dropTable(db, 'correction');
  }
}
