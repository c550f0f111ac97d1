import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { Account } from './account.entity.js';

/** Every query on the table `account`. */
@Injectable()
export class AccountStore {
  constructor(private readonly db: Database) {}

  byOpenid(openid: string): Promise<Account | null> {
    return this.db.reader.findOneBy(Account, { openid });
  }

  /** The account's WeChat openid; null for a guest. */
  async openidOf(id: string): Promise<string | null> {
    return (await this.db.reader.findOneBy(Account, { id }))?.openid ?? null;
  }

  async add(tx: EntityManager, account: Account): Promise<void> {
    await tx.insert(Account, account);
  }
}
