import { Injectable } from '@nestjs/common';
import { Brackets, In, IsNull, type EntityManager } from 'typeorm';
import { Database, insertRow } from '../platform/database/index.js';
import { Notice } from './notice.entity.js';

/** Every query on the table `notice`. */
@Injectable()
export class NoticeStore {
  constructor(private readonly db: Database) {}

  add(tx: EntityManager, notice: Notice): Promise<void> {
    return insertRow(tx, Notice, notice);
  }

  /** An account's inbox, newest first. Reads index notice_by_account. */
  ofAccount(accountId: string, beforeId: string | null, limit: number): Promise<Notice[]> {
    const query = this.db.reader
      .createQueryBuilder(Notice, 'notice')
      .where('notice.accountId = :accountId', { accountId });
    if (beforeId !== null) query.andWhere('notice.id < :beforeId', { beforeId });
    return query.orderBy('notice.id', 'DESC').limit(limit).getMany();
  }

  unread(accountId: string): Promise<number> {
    return this.db.reader.countBy(Notice, { accountId, readAt: IsNull() });
  }

  async markRead(tx: EntityManager, accountId: string, ids: string[] | null, now: Date): Promise<void> {
    const which = ids === null ? {} : { id: In(ids) };
    await tx.update(Notice, { accountId, readAt: IsNull(), ...which }, { readAt: now });
  }

  /** Messages that are due, the longest waiting first. Reads index notice_to_send. */
  due(now: Date, limit: number): Promise<Notice[]> {
    return this.db.reader
      .createQueryBuilder(Notice, 'notice')
      .where("notice.sendState = 'waiting' AND notice.nextTryAt <= :now", { now })
      .andWhere(free(now))
      .orderBy('notice.nextTryAt', 'ASC')
      .addOrderBy('notice.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** Takes a message for this worker until the lease ends. @returns false when another one has it, or it is sent */
  async lease(tx: EntityManager, id: string, now: Date, until: Date): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Notice)
      .set({ lockedUntil: until })
      .where("id = :id AND sendState = 'waiting'", { id })
      .andWhere(free(now, ''))
      .execute();
    return affected === 1;
  }

  async settle(tx: EntityManager, id: string, outcome: Partial<Notice>): Promise<void> {
    await tx.update(Notice, { id }, { ...outcome, lockedUntil: null });
  }
}

function free(now: Date, alias = 'notice.'): Brackets {
  return new Brackets((lease) =>
    lease.where(`${alias}lockedUntil IS NULL`).orWhere(`${alias}lockedUntil < :now`, { now }),
  );
}
