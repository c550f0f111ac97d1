import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Database, insertRow } from '../platform/database/index.js';
import { Report } from '../reports/report.entity.js';
import { Notice } from './notice.entity.js';

/** Every query on the table `notice`. */
@Injectable()
export class NoticeStore {
  constructor(private readonly db: Database) {}

  add(tx: EntityManager, notice: Notice): Promise<void> {
    return insertRow(tx, Notice, notice);
  }

  /** Takes back everything told to the account or told of these reports, what waits to be sent too. */
  async removeOf(tx: EntityManager, accountId: string, reportIds: string[]): Promise<void> {
    await tx.delete(Notice, { accountId });
    if (reportIds.length > 0) await tx.delete(Notice, { reportId: In(reportIds) });
  }

  /** An account's inbox, newest first. Reads index notice_by_account. */
  ofAccount(accountId: string, beforeId: string | null, limit: number): Promise<Notice[]> {
    const before = beforeId === null ? {} : { id: LessThan(beforeId) };
    return this.db.reader.find(Notice, { where: { accountId, ...before }, order: { id: 'DESC' }, take: limit });
  }

  /** Reads index notice_by_account. */
  unread(accountId: string): Promise<number> {
    return this.db.reader.countBy(Notice, { accountId, readAt: IsNull() });
  }

  async markRead(tx: EntityManager, accountId: string, ids: string[] | null, now: Date): Promise<void> {
    const which = ids === null ? {} : { id: In(ids) };
    await tx.update(Notice, { accountId, readAt: IsNull(), ...which }, { readAt: now });
  }

  /** Messages that are due and that no worker holds, the longest waiting first. Reads index notice_to_send. */
  due(now: Date, limit: number): Promise<Notice[]> {
    return this.db.reader
      .createQueryBuilder(Notice, 'notice')
      .where("notice.sendState = 'waiting' AND notice.nextTryAt <= :now", { now })
      .andWhere('(notice.lockedUntil IS NULL OR notice.lockedUntil < :now)', { now })
      .orderBy('notice.nextTryAt', 'ASC')
      .addOrderBy('notice.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  /**
   * Takes a message for this worker until the lease ends, and counts the try: one that takes its worker down with it is not
   * tried for ever. @returns false when it has been taken since it was read
   */
  async lease(tx: EntityManager, { id, tries }: Notice, until: Date): Promise<boolean> {
    const taken = { lockedUntil: until, tries: tries + 1 };
    const { affected } = await tx.update(Notice, { id, tries, sendState: 'waiting' }, taken);
    return affected === 1;
  }

  /**
   * Keeps what came of the try.
   * @param tries as the lease counted them: a worker whose lease another one has taken over has no more say
   * @returns false when it has none
   */
  async settle(tx: EntityManager, id: string, tries: number, outcome: Partial<Notice>): Promise<boolean> {
    const { affected } = await tx.update(
      Notice,
      { id, tries, sendState: 'waiting' },
      { ...outcome, lockedUntil: null },
    );
    return affected === 1;
  }

  /** WeChat took the message and could not bring it. Reads index notice_by_message. */
  async notDelivered(tx: EntityManager, accountId: string, messageId: string, why: string): Promise<void> {
    const outcome = { sendState: 'undeliverable', lastProblem: why } as const;
    await tx.update(Notice, { messageId, accountId, sendState: 'sent' }, outcome);
  }

  /** Messages that were given up, on reports of these areas, the newest first. Reads index notice_to_send. */
  dead(areaCodes: ReadonlySet<string>, beforeId: string | null, limit: number): Promise<Notice[]> {
    const query = this.deadIn(areaCodes);
    if (beforeId !== null) query.andWhere('notice.id < :beforeId', { beforeId });
    return query.orderBy('notice.id', 'DESC').limit(limit).getMany();
  }

  /** Whether this one was given up, on a report of these areas. */
  isDead(areaCodes: ReadonlySet<string>, id: string): Promise<boolean> {
    return this.deadIn(areaCodes).andWhere('notice.id = :id', { id }).getExists();
  }

  /** Has a message that was given up tried again from the start. @returns false when it is not given up any more */
  async resend(tx: EntityManager, id: string, now: Date): Promise<boolean> {
    const waiting = { sendState: 'waiting', tries: 0, nextTryAt: now, lockedUntil: null, lastProblem: null } as const;
    const { affected } = await tx.update(Notice, { id, sendState: 'dead' }, waiting);
    return affected === 1;
  }

  private deadIn(areaCodes: ReadonlySet<string>): SelectQueryBuilder<Notice> {
    const query = this.db.reader.createQueryBuilder(Notice, 'notice').where("notice.sendState = 'dead'");
    const inAreas = query
      .subQuery()
      .select('report.id')
      .from(Report, 'report')
      .where('report.communityCode IN (:...areas)')
      .getQuery();
    return query.andWhere(`notice.reportId IN ${inAreas}`, { areas: ['', ...areaCodes] });
  }
}
