import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createTable,
  dropTable,
  id,
  instant,
  orNull,
  text,
  whole,
  word,
  words,
} from '../platform/database/create-table.js';

/** Accounts and staff, their sessions and consents, the areas that they belong to, and the log of who looked at what. */
export class CreatePeople20261124100100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.residents(db);
    await this.staff(db);
    await this.areas(db);
    await this.accessLog(db);
  }

  private async residents(db: QueryRunner): Promise<void> {
    await createTable(db, 'account', {
      columns: { id, kind: word, openid: orNull(code(64)), createdAt: instant },
      uniqueIndexes: { account_by_openid: ['openid'] },
    });
    await createTable(db, 'consent', {
      columns: {
        id,
        accountId: id,
        reportId: id,
        code: code(32),
        version: code(16),
        givenAt: instant,
        withdrawnAt: orNull(instant),
      },
      indexes: { consent_by_account: ['accountId', 'code'] },
    });
  }

  private async staff(db: QueryRunner): Promise<void> {
    await createTable(db, 'staff', {
      columns: {
        id,
        username: code(40),
        displayName: words(40),
        role: word,
        officeCode: orNull(code(32)),
        areaCodes: text,
        passwordHash: code(200),
        secretSealed: orNull(text),
        lastCodeStep: orNull(whole),
        createdAt: instant,
        disabledAt: orNull(instant),
      },
      uniqueIndexes: { staff_by_username: ['username'] },
      indexes: { staff_by_office: ['officeCode'] },
    });
    await createTable(db, 'session', {
      columns: {
        tokenHash: code(64),
        accountId: orNull(id),
        staffId: orNull(id),
        channel: word,
        createdAt: instant,
        expiresAt: instant,
        endedAt: orNull(instant),
      },
      primaryKey: ['tokenHash'],
      indexes: { session_by_staff: ['staffId'], session_by_account: ['accountId'] },
    });
  }

  private async areas(db: QueryRunner): Promise<void> {
    await createTable(db, 'area', {
      columns: { code: code(32), name: words(60), level: word, parent: orNull(code(32)), boundary: orNull(text) },
      primaryKey: ['code'],
    });
    await createTable(db, 'category', {
      columns: {
        code: code(40),
        beat: word,
        kind: word,
        name: words(40),
        priority: word,
        words: text,
        position: whole,
      },
      primaryKey: ['code'],
    });
    await createTable(db, 'priority', {
      columns: { code: word, name: words(20), sign: code(10), respond: code(10), resolve: code(10) },
      primaryKey: ['code'],
    });
  }

  private async accessLog(db: QueryRunner): Promise<void> {
    await createTable(db, 'access_entry', {
      columns: {
        seq: whole,
        at: instant,
        actorId: orNull(id),
        act: code(24),
        subjectId: orNull(id),
        reason: orNull(words(500)),
        previousHash: code(64),
        hash: code(64),
      },
      primaryKey: ['seq'],
      indexes: { access_by_subject: ['subjectId', 'seq'] },
    });
    await createTable(db, 'access_head', { columns: { id: whole, seq: whole, hash: code(64) } });
    const [{ there }] = await db.query('SELECT COUNT(*) AS there FROM access_head');
    if (Number(there) === 0) await db.query("INSERT INTO access_head (id, seq, hash) VALUES (1, 0, '')");
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'access_head',
      'access_entry',
      'priority',
      'category',
      'area',
      'session',
      'staff',
      'consent',
      'account',
    ];
    for (const table of tables) await dropTable(db, table);
  }
}
