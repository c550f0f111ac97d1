import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Hashes of bodies had no key, and a phone number could be guessed from them. Of bodies that are gone no other can be made;
 * without one, what comes again under its key is taken for the same.
 */
export class ForgetPlainHashes20261128500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE report SET bodyHash = '' WHERE bodyHash <> '' AND bodyHash NOT LIKE '%.%'`);
  }

  /** What was forgotten does not come back. */
  async down(): Promise<void> {}
}
