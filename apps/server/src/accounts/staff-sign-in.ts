import { Injectable } from '@nestjs/common';
import { AccessLog } from '../audit/access-log.js';
import { SignInFailed } from '../domain/errors.js';
import { Database } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { passwordMatches } from './passwords.js';
import { Sessions, type OpenSession } from './sessions.js';
import { Staff } from './staff.entity.js';

export interface SignedIn extends OpenSession {
  staff: Staff;
}

/** Lets staff in. An unknown name, a wrong password and a disabled account get the same answer after the same time. */
@Injectable()
export class StaffSignIn {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly limiter: Limiter,
    private readonly accessLog: AccessLog,
  ) {}

  /** @param address where the request came from, for the throttle only; it is not kept. @throws SignInFailed, TooMany */
  async signIn(username: string, password: string, address: string): Promise<SignedIn> {
    await this.limiter.take('signInsByName', username.toLowerCase());
    await this.limiter.take('signInsByAddress', address);
    const staff = await this.db.reader.findOneBy(Staff, { username });
    const matches = await passwordMatches(password, staff?.passwordHash ?? null);
    if (!staff || !matches || staff.disabledAt) {
      await this.accessLog.add({ actorId: staff?.id ?? null, act: 'sign-in-failed' });
      throw new SignInFailed();
    }
    const session = await this.db.write(async (tx) => {
      await this.accessLog.addWithin(tx, { actorId: staff.id, act: 'sign-in' });
      return this.sessions.openForStaff(tx, staff.id);
    });
    return { ...session, staff };
  }
}
