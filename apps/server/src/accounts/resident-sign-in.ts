import { Injectable } from '@nestjs/common';
import { SignInFailed, WechatUnreachable } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database, isDuplicate } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { WechatClient, WechatUnavailable } from '../platform/wechat/index.js';
import type { Account, AccountKind } from './account.entity.js';
import { AccountStore } from './account-store.js';
import { Sessions, type OpenSession } from './sessions.js';

/** Lets residents in: by WeChat, or as a guest whose account is bound to one browser. */
@Injectable()
export class ResidentSignIn {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly wechat: WechatClient,
    private readonly limiter: Limiter,
    private readonly clock: Clock,
  ) {}

  /** @param code from `wx.login`, single use. @throws SignInFailed for a code that WeChat refuses, WechatUnreachable */
  async byWechat(code: string): Promise<OpenSession> {
    const openid = await this.openidOf(code);
    const known = await this.accounts.byOpenid(openid);
    if (known) return this.openFor(known);
    try {
      return await this.newAccount('wechat', openid);
    } catch (problem) {
      // Two first sign-ins at once: the other one made the account.
      const made = isDuplicate(problem) ? await this.accounts.byOpenid(openid) : null;
      if (!made) throw problem;
      return this.openFor(made);
    }
  }

  /** @param address where the request came from, for the throttle only; it is not kept. @throws TooMany */
  async asGuest(address: string): Promise<OpenSession> {
    await this.limiter.take('guests', address);
    return this.newAccount('guest', null);
  }

  private async openidOf(code: string): Promise<string> {
    const who = await this.wechat.codeToSession(code).catch((problem: unknown) => {
      throw problem instanceof WechatUnavailable ? new WechatUnreachable() : problem;
    });
    if (who.outcome !== 'known') throw new SignInFailed(`WeChat: ${who.outcome}`);
    return who.openid;
  }

  private openFor(account: Account): Promise<OpenSession> {
    return this.db.write((tx) => this.sessions.openForResident(tx, account));
  }

  private newAccount(kind: AccountKind, openid: string | null): Promise<OpenSession> {
    const account = { id: newId(), kind, openid, createdAt: this.clock.now() };
    return this.db.write(async (tx) => {
      await this.accounts.add(tx, account);
      return this.sessions.openForResident(tx, account);
    });
  }
}
