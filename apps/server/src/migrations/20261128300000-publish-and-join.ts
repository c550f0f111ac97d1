import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  addIndex,
  code,
  createTable,
  dropTable,
  flag,
  id,
  instant,
  orNull,
  text,
  word,
  words,
} from '../platform/database/create-table.js';

/** What the public sees of a report, who joined one or follows it, and what residents say of the product. */
export class PublishAndJoin20261128300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.columns(db);
    await this.publishing(db);
    await this.neighbours(db);
  }

  /** All may be null: the program of before knows none of them, and goes on writing meanwhile. */
  private async columns(db: QueryRunner): Promise<void> {
    await addColumn(db, 'report', 'onBehalfOf', orNull(word));
    await addColumn(db, 'report', 'mayPublish', orNull(flag));
    await addColumn(db, 'report', 'publicAt', orNull(instant));
    await addIndex(db, 'report', 'report_by_public', ['publicAt', 'id']);
    await addColumn(db, 'reporter', 'onBehalfSealed', orNull(text));
    await addColumn(db, 'photo', 'publicSince', orNull(instant));
    await addColumn(db, 'notice', 'audience', orNull(word));
    await addColumn(db, 'notice', 'joinId', orNull(id));
    const agreed = "SELECT reportId FROM consent WHERE code = 'publish' AND withdrawnAt IS NULL";
    await db.query(`UPDATE report SET mayPublish = 1 WHERE mayPublish IS NULL AND id IN (${agreed})`);
  }

  private async publishing(db: QueryRunner): Promise<void> {
    await createTable(db, 'publication', {
      columns: { reportId: id, title: words(60), text, photoIds: text, replyIds: text, updatedAt: instant },
      primaryKey: ['reportId'],
    });
    await createTable(db, 'story', {
      columns: { reportId: id, headline: words(60), edition: code(10), page: code(8) },
      primaryKey: ['reportId'],
    });
  }

  private async neighbours(db: QueryRunner): Promise<void> {
    await createTable(db, 'neighbour', {
      columns: {
        id,
        receiptNumber: code(10),
        reportId: id,
        accountId: id,
        joinedAt: instant,
        solved: orNull(flag),
        satisfied: orNull(flag),
        answeredAt: orNull(instant),
      },
      uniqueIndexes: {
        neighbour_by_receipt_number: ['receiptNumber'],
        neighbour_once: ['reportId', 'accountId'],
      },
      indexes: { neighbour_by_account: ['accountId', 'joinedAt', 'id'] },
    });
    await createTable(db, 'follow', {
      columns: { accountId: id, kind: word, target: code(36), since: instant },
      primaryKey: ['accountId', 'kind', 'target'],
      indexes: { follow_by_target: ['kind', 'target'] },
    });
    await createTable(db, 'feedback', {
      columns: {
        id,
        accountId: id,
        kind: word,
        text,
        contactSealed: orNull(text),
        reportId: orNull(id),
        at: instant,
      },
      indexes: { feedback_by_account: ['accountId', 'id'] },
    });
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['feedback', 'follow', 'neighbour', 'story', 'publication']) await dropTable(db, table);
  }
}
