import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createTable,
  dropTable,
  id,
  instant,
  orNull,
  whole,
  word,
  words,
} from '../platform/database/create-table.js';

export class CreateNotices20261124100200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createTable(db, 'notice', {
      columns: {
        id,
        eventId: id,
        accountId: id,
        reportId: id,
        kind: word,
        createdAt: instant,
        readAt: orNull(instant),
        sendState: word,
        tries: whole,
        nextTryAt: orNull(instant),
        lockedUntil: orNull(instant),
        sentAt: orNull(instant),
        messageId: orNull(code(32)),
        lastProblem: orNull(words(200)),
      },
      uniqueIndexes: { notice_once: ['eventId', 'accountId'] },
      indexes: {
        notice_by_account: ['accountId', 'id'],
        notice_to_send: ['sendState', 'nextTryAt', 'id'],
        notice_by_message: ['messageId'],
      },
    });
    await createTable(db, 'subscription', {
      columns: { accountId: id, templateId: code(64), remaining: whole, updatedAt: instant },
      primaryKey: ['accountId', 'templateId'],
    });
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['subscription', 'notice']) await dropTable(db, table);
  }
}
