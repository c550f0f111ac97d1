import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessLog } from '../audit/access-log.js';
import { SignInFailed } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { Sealing } from '../platform/sealing.js';
import { passwordMatches } from './passwords.js';
import { stepOf } from './second-factor.js';
import { Sessions, type OpenSession } from './sessions.js';
import { Staff } from './staff.entity.js';
import { StaffStore } from './staff-store.js';

export interface SignedIn extends OpenSession {
  staff: Staff;
}

export interface Credentials {
  username: string;
  password: string;
  /** The second factor's. */
  code?: string;
}

/** Lets staff in. An unknown name, a wrong password and a disabled account get the same answer after the same time. */
@Injectable()
export class StaffSignIn {
  constructor(
    private readonly db: Database,
    private readonly people: StaffStore,
    private readonly sessions: Sessions,
    private readonly limiter: Limiter,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * @param address where the request came from, for the throttle only; it is not kept
   * @throws SignInFailed, asking for the `code` where the password was right and the second factor is switched on; TooMany
   */
  async signIn({ username, password, code }: Credentials, address: string): Promise<SignedIn> {
    await this.limiter.take('signInsByName', username.toLowerCase());
    await this.limiter.take('signInsByAddress', address);
    const staff = await this.people.byUsername(username);
    const matches = await passwordMatches(password, staff?.passwordHash ?? null);
    if (!staff || !matches || staff.disabledAt) return this.refuse(staff, new SignInFailed());
    const step = this.stepOf(staff, code);
    if (step === undefined) return this.refuse(staff, new SignInFailed('second factor', { code: ['isOneTimeCode'] }));
    const session = await this.db.write((tx) => this.open(tx, staff, step));
    if (!session) return this.refuse(staff, new SignInFailed());
    // Only what fails counts: a whole newsroom that comes in of a morning has one address.
    await this.limiter.giveBack('signInsByName', username.toLowerCase());
    await this.limiter.giveBack('signInsByAddress', address);
    return { ...session, staff };
  }

  /** Null where there is no second factor; undefined for a code that is wrong, spent or missing. */
  private stepOf({ id, secretSealed, lastCodeStep }: Staff, code: string | undefined): number | null | undefined {
    if (secretSealed === null) return null;
    return stepOf(this.sealing.open(secretSealed, id), code ?? '', this.clock.now(), lastCodeStep) ?? undefined;
  }

  /** @returns null when the same code came twice at once, and the other was first */
  private async open(tx: EntityManager, { id, lastCodeStep }: Staff, step: number | null): Promise<OpenSession | null> {
    if (step !== null && !(await this.people.spendCode(tx, id, lastCodeStep, step))) return null;
    await this.accessLog.addWithin(tx, { actorId: id, act: 'sign-in' });
    return this.sessions.openForStaff(tx, id);
  }

  private async refuse(staff: Staff | null, refusal: SignInFailed): Promise<never> {
    await this.accessLog.add({ actorId: staff?.id ?? null, act: 'sign-in-failed' });
    throw refusal;
  }
}
