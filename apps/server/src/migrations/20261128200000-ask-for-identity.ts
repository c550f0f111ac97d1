import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable, flag, id, instant, orNull, words } from '../platform/database/create-table.js';

/** A second person agrees before a confidential reporter is shown. */
export class AskForIdentity20261128200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createTable(db, 'identity_request', {
      columns: {
        id,
        reportId: id,
        askerId: id,
        reason: words(500),
        askedAt: instant,
        deciderId: orNull(id),
        decidedAt: orNull(instant),
        granted: orNull(flag),
      },
      indexes: { identity_request_by_report: ['reportId', 'askedAt'], identity_request_by_time: ['askedAt'] },
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await dropTable(db, 'identity_request');
  }
}
