import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { Subscription } from './subscription.entity.js';

/** How many messages residents still allow. WeChat's own events are the source: the client is not believed. */
@Injectable()
export class SubscriptionStore {
  constructor(private readonly db: Database) {}

  async has(accountId: string, templateId: string): Promise<boolean> {
    return this.db.reader.existsBy(Subscription, { accountId, templateId, remaining: MoreThan(0) });
  }

  /** One more message allowed. */
  async grant(tx: EntityManager, accountId: string, templateId: string, now: Date): Promise<void> {
    const { affected } = await tx.increment(Subscription, { accountId, templateId }, 'remaining', 1);
    if (affected !== 1) await tx.insert(Subscription, { accountId, templateId, remaining: 1, updatedAt: now });
  }

  async spend(tx: EntityManager, accountId: string, templateId: string): Promise<void> {
    await tx.decrement(Subscription, { accountId, templateId, remaining: MoreThan(0) }, 'remaining', 1);
  }

  /** The resident refused, or WeChat says that none is left. */
  async clear(tx: EntityManager, accountId: string, templateId: string, now: Date): Promise<void> {
    await tx.update(Subscription, { accountId, templateId }, { remaining: 0, updatedAt: now });
  }
}
