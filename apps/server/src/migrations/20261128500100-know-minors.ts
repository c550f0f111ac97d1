import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, flag, orNull } from '../platform/database/create-table.js';

/** Who reported is under 18. It may be null: the program of before does not know it, and goes on writing meanwhile. */
export class KnowMinors20261128500100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await addColumn(db, 'report', 'isMinor', orNull(flag));
  }

  /** The program of before lives with it. */
  async down(): Promise<void> {}
}
