import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A township stands where a sub-district does, a village where a community does: nobody could choose either. */
export class LevelVillages20261128500300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("UPDATE area SET level = 'subdistrict' WHERE level = 'township'");
    await db.query("UPDATE area SET level = 'community' WHERE level = 'village'");
  }

  /** The program of before lives with it. */
  async down(): Promise<void> {}
}
