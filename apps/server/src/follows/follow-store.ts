import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { FollowKind } from '@sanshi/contracts';
import { Database, isDuplicate } from '../platform/database/index.js';
import { FollowRow } from './follow.entity.js';

/** Every query on the table `follow`. */
@Injectable()
export class FollowStore {
  constructor(private readonly db: Database) {}

  /** An account's follows, newest first. */
  ofAccount(accountId: string): Promise<FollowRow[]> {
    return this.db.reader.find(FollowRow, { where: { accountId }, order: { since: 'DESC', target: 'ASC' } });
  }

  has(accountId: string, kind: FollowKind, target: string): Promise<boolean> {
    return this.db.reader.existsBy(FollowRow, { accountId, kind, target });
  }

  /** The accounts that follow one of these. Reads index follow_by_target. */
  async followersOf(kind: FollowKind, targets: string[]): Promise<string[]> {
    const rows = await this.db.reader.findBy(FollowRow, { kind, target: In(targets) });
    return rows.map(({ accountId }) => accountId);
  }

  /** A follow that is there already stays as it is. @returns the one that is there now */
  async add(follow: FollowRow): Promise<FollowRow> {
    try {
      await this.db.write((tx) => tx.insert(FollowRow, follow));
      return follow;
    } catch (problem) {
      const { accountId, kind, target } = follow;
      const there = isDuplicate(problem)
        ? await this.db.reader.findOneBy(FollowRow, { accountId, kind, target })
        : null;
      if (!there) throw problem;
      return there;
    }
  }

  async remove(accountId: string, kind: FollowKind, target: string): Promise<void> {
    await this.db.write((tx) => tx.delete(FollowRow, { accountId, kind, target }));
  }

  async removeOf(tx: EntityManager, accountId: string): Promise<void> {
    await tx.delete(FollowRow, { accountId });
  }

  async removeOfReports(tx: EntityManager, reportIds: string[]): Promise<void> {
    if (reportIds.length > 0) await tx.delete(FollowRow, { kind: 'report', target: In(reportIds) });
  }
}
