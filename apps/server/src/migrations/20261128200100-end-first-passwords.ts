import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, instant, orNull } from '../platform/database/create-table.js';

/** A first password is changed by who gets it, or ends. Whoever is there already has chosen theirs. */
export class EndFirstPasswords20261128200100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await addColumn(db, 'staff', 'passwordEndsAt', orNull(instant));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropColumn('staff', 'passwordEndsAt');
  }
}
