import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessLog } from '../audit/access-log.js';
import { BadInput, SignInFailed } from '../domain/errors.js';
import { passwordRefusal } from '../domain/new-password.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { Sealing } from '../platform/sealing.js';
import { hashPassword, passwordMatches } from './passwords.js';
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

export interface NewPassword extends Credentials {
  newPassword: string;
}

interface Proven {
  staff: Staff;
  /** The time step of the second factor's code; null where there is none. */
  step: number | null;
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
   * @throws SignInFailed, asking after the right password for the `code` where the second factor is switched on, and for a
   * `newPassword` where it was a first one; TooMany
   */
  async signIn(credentials: Credentials, address: string): Promise<SignedIn> {
    const proven = await this.prove(credentials, address);
    const { id, passwordEndsAt } = proven.staff;
    if (passwordEndsAt) throw new SignInFailed('first password', { newPassword: ['isOwnPassword'] }, 'password_first');
    return this.letIn(proven, address, (tx) => this.accessLog.addWithin(tx, { actorId: id, act: 'sign-in' }));
  }

  /** Takes a password that the person chose, ends what they had open anywhere, and lets them in. @throws as {@link signIn}, BadInput */
  async changePassword({ newPassword, ...credentials }: NewPassword, address: string): Promise<SignedIn> {
    const { username, password: old } = credentials;
    const proven = await this.prove(credentials, address);
    const refusal = passwordRefusal({ username, old, chosen: newPassword });
    if (refusal) throw new BadInput({ newPassword: ['isOwnPassword'] }, refusal);
    const passwordHash = await hashPassword(newPassword);
    return this.letIn(proven, address, async (tx) => {
      const { staff } = proven;
      if (!(await this.people.choosePassword(tx, staff, passwordHash))) throw new SignInFailed('changed meanwhile');
      await this.sessions.endAllOf(tx, staff.id);
      await this.accessLog.addWithin(tx, { actorId: staff.id, act: 'change-password' });
    });
  }

  /** Who they are, proved by all that they have to know and to hold. */
  private async prove({ username, password, code }: Credentials, address: string): Promise<Proven> {
    await this.limiter.take('signInsByName', username.toLowerCase());
    await this.limiter.take('signInsByAddress', address);
    const staff = await this.people.byUsername(username);
    const matches = await passwordMatches(password, staff?.passwordHash ?? null);
    if (!staff || !matches || staff.disabledAt) return this.refuse(staff, new SignInFailed());
    if (staff.passwordEndsAt && staff.passwordEndsAt <= this.clock.now()) {
      return this.refuse(staff, new SignInFailed('first password', undefined, 'password_expired'));
    }
    const step = this.stepOf(staff, code);
    if (step === undefined) return this.refuse(staff, new SignInFailed('second factor', { code: ['isOneTimeCode'] }));
    return { staff, step };
  }

  /** @param along what stands or falls with the new session */
  private async letIn(
    { staff, step }: Proven,
    address: string,
    along: (tx: EntityManager) => Promise<void>,
  ): Promise<SignedIn> {
    const session = await this.db.write(async (tx) => {
      // The same code came twice at once, and the other was first.
      if (step !== null && !(await this.people.spendCode(tx, staff.id, staff.lastCodeStep, step))) return null;
      await along(tx);
      return this.sessions.openForStaff(tx, staff.id);
    });
    if (!session) return this.refuse(staff, new SignInFailed());
    // Only what fails counts: a whole newsroom that comes in of a morning has one address.
    await this.limiter.giveBack('signInsByName', staff.username.toLowerCase());
    await this.limiter.giveBack('signInsByAddress', address);
    return { ...session, staff };
  }

  /** Null where there is no second factor; undefined for a code that is wrong, spent or missing. */
  private stepOf({ id, secretSealed, lastCodeStep }: Staff, code: string | undefined): number | null | undefined {
    if (secretSealed === null) return null;
    return stepOf(this.sealing.open(secretSealed, id), code ?? '', this.clock.now(), lastCodeStep) ?? undefined;
  }

  private async refuse(staff: Staff | null, refusal: SignInFailed): Promise<never> {
    await this.accessLog.add({ actorId: staff?.id ?? null, act: 'sign-in-failed' });
    throw refusal;
  }
}
