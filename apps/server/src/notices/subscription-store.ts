import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { Database, isDuplicate } from '../platform/database/index.js';
import { Subscription } from './subscription.entity.js';

/** How many messages residents still allow. WeChat's own events are the source: the client is not believed. */
@Injectable()
export class SubscriptionStore {
  constructor(private readonly db: Database) {}

  async has(accountId: string, templateId: string): Promise<boolean> {
    return this.db.reader.existsBy(Subscription, { accountId, templateId, remaining: MoreThan(0) });
  }

  /** How many messages of each template the account still allows. */
  async ofAccount(accountId: string): Promise<Map<string, number>> {
    const rows = await this.db.reader.findBy(Subscription, { accountId });
    return new Map(rows.map(({ templateId, remaining }) => [templateId, remaining]));
  }

  async removeOf(tx: EntityManager, accountId: string): Promise<void> {
    await tx.delete(Subscription, { accountId });
  }

  /** One more message allowed. */
  async grant(tx: EntityManager, accountId: string, templateId: string, now: Date): Promise<void> {
    if (await this.addOne(tx, accountId, templateId, now)) return;
    try {
      await tx.insert(Subscription, { accountId, templateId, remaining: 1, updatedAt: now });
    } catch (problem) {
      if (!isDuplicate(problem)) throw problem;
      await this.addOne(tx, accountId, templateId, now);
    }
  }

  /** A message went: its grant is used up. */
  async spend(tx: EntityManager, accountId: string, templateId: string, now: Date): Promise<void> {
    const change = { remaining: () => 'remaining - 1', updatedAt: now };
    await tx.update(Subscription, { accountId, templateId, remaining: MoreThan(0) }, change);
  }

  /** The resident took them all back, or WeChat says that none is left. */
  async clear(tx: EntityManager, accountId: string, templateId: string, now: Date): Promise<void> {
    await tx.update(Subscription, { accountId, templateId }, { remaining: 0, updatedAt: now });
  }

  private async addOne(tx: EntityManager, accountId: string, templateId: string, now: Date): Promise<boolean> {
    const change = { remaining: () => 'remaining + 1', updatedAt: now };
    const { affected } = await tx.update(Subscription, { accountId, templateId }, change);
    return affected === 1;
  }
}
