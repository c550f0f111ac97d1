import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../domain/errors.js';
import { Database } from '../platform/database/index.js';
import { Account } from './account.entity.js';
import { Consent } from './consent.entity.js';
import { Session } from './session.entity.js';

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

  /** @throws NotFound */
  async byId(id: string): Promise<Account> {
    const account = await this.db.reader.findOneBy(Account, { id });
    if (!account) throw new NotFound(`account ${id}`);
    return account;
  }

  /** The account, its sessions and consents: from now on its tokens are nobody's, and WeChat's openid finds nothing. */
  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.delete(Session, { accountId: id });
    await tx.delete(Consent, { accountId: id });
    await tx.delete(Account, { id });
  }

  async add(tx: EntityManager, account: Account): Promise<void> {
    await tx.insert(Account, account);
  }
}
