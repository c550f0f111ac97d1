import { Injectable } from '@nestjs/common';
import { Brackets, In, type EntityManager } from 'typeorm';
import { NotFound } from '../domain/errors.js';
import { Database, insertRow } from '../platform/database/index.js';
import { Neighbour } from './neighbour.entity.js';

/** Every query on the table `neighbour`. */
@Injectable()
export class NeighbourStore {
  constructor(private readonly db: Database) {}

  add(tx: EntityManager, neighbour: Neighbour): Promise<void> {
    return insertRow(tx, Neighbour, neighbour);
  }

  /** Reads index neighbour_once. */
  byAccount(reportId: string, accountId: string): Promise<Neighbour | null> {
    return this.db.reader.findOneBy(Neighbour, { reportId, accountId });
  }

  /** An account's own. @throws NotFound for anybody else's and for none */
  async own(accountId: string, id: string, from: EntityManager = this.db.reader): Promise<Neighbour> {
    const neighbour = await from.findOneBy(Neighbour, { id, accountId });
    if (!neighbour) throw new NotFound(`join ${id}`);
    return neighbour;
  }

  /** What an account joined, newest first. Reads index neighbour_by_account. */
  mine(accountId: string, before: { at: Date; id: string } | null, limit: number): Promise<Neighbour[]> {
    const query = this.db.reader
      .createQueryBuilder(Neighbour, 'neighbour')
      .where('neighbour.accountId = :accountId', { accountId });
    if (before) {
      query.andWhere(
        new Brackets((page) =>
          page
            .where('neighbour.joinedAt < :at', before)
            .orWhere('neighbour.joinedAt = :at AND neighbour.id < :id', before),
        ),
      );
    }
    return query.orderBy('neighbour.joinedAt', 'DESC').addOrderBy('neighbour.id', 'DESC').limit(limit).getMany();
  }

  /** Everything that an account joined. Reads index neighbour_by_account. */
  allOf(accountId: string, from: EntityManager = this.db.reader): Promise<Neighbour[]> {
    return from.find(Neighbour, { where: { accountId }, order: { joinedAt: 'DESC' } });
  }

  /** Who joined any of these reports, in the order in which they came. Reads index neighbour_once. */
  ofReports(reportIds: string[]): Promise<Neighbour[]> {
    return this.db.reader.find(Neighbour, {
      where: { reportId: In(reportIds) },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Which of these reports the account has joined. Reads index neighbour_once. */
  async joinedOf(accountId: string, reportIds: string[]): Promise<Set<string>> {
    const rows = await this.db.reader.findBy(Neighbour, { accountId, reportId: In(reportIds) });
    return new Set(rows.map(({ reportId }) => reportId));
  }

  async answer(
    tx: EntityManager,
    id: string,
    answer: Pick<Neighbour, 'solved' | 'satisfied' | 'answeredAt'>,
  ): Promise<void> {
    await tx.update(Neighbour, { id }, answer);
  }

  async removeOf(tx: EntityManager, accountId: string): Promise<void> {
    await tx.delete(Neighbour, { accountId });
  }
}
