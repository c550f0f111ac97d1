import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database, isDuplicate } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { WechatClient } from '../platform/wechat/index.js';
import { Account, type AccountKind } from './account.entity.js';
import { Sessions, type OpenSession } from './sessions.js';

/** Lets residents in: by WeChat, or as a guest whose account is bound to one browser. */
@Injectable()
export class ResidentSignIn {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly wechat: WechatClient,
    private readonly clock: Clock,
  ) {}

  /** @param code from `wx.login`, single use. @throws SignInFailed for a code that WeChat refuses, WechatUnreachable */
  async byWechat(code: string): Promise<OpenSession> {
    const { openid } = await this.wechat.codeToSession(code);
    const known = await this.db.reader.findOneBy(Account, { openid });
    if (known) return this.db.write((tx) => this.sessions.openForResident(tx, known.id));
    try {
      return await this.db.write((tx) => this.newAccount(tx, 'wechat', openid));
    } catch (problem) {
      // Two first sign-ins at once: the other made the account.
      if (isDuplicate(problem)) return this.byKnown(openid);
      throw problem;
    }
  }

  asGuest(): Promise<OpenSession> {
    return this.db.write((tx) => this.newAccount(tx, 'guest', null));
  }

  private async byKnown(openid: string): Promise<OpenSession> {
    const account = await this.db.reader.findOneByOrFail(Account, { openid });
    return this.db.write((tx) => this.sessions.openForResident(tx, account.id));
  }

  private async newAccount(tx: EntityManager, kind: AccountKind, openid: string | null): Promise<OpenSession> {
    const account = { id: newId(), kind, openid, createdAt: this.clock.now() };
    await tx.insert(Account, account);
    return this.sessions.openForResident(tx, account.id);
  }
}
