import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Actor } from '../domain/access.js';
import { Catalog } from '../areas/catalog.js';
import { Clock } from '../platform/clock.js';
import { Database, pairsBy, SharedQuestions, type Pair } from '../platform/database/index.js';
import type { ActorFinder } from '../platform/http/index.js';
import type { Account } from './account.entity.js';
import { Session } from './session.entity.js';
import { Staff } from './staff.entity.js';
import { actorOf } from './staff-store.js';

const DAY = 24 * 3600 * 1000;
const RESIDENT_LIFE = 180 * DAY;
/** A resident's life is counted anew from a use, but is not written down at every one. */
const RENEWED_AFTER = 30 * DAY;
const STAFF_LIFE = DAY / 2;
const TOKEN_BYTES = 32;

export interface OpenSession {
  token: string;
  expiresAt: Date;
}

const SESSION_AND_PERSON = { first: Session, key: 'tokenHash', names: 'staffId', second: Staff } as const;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Sign-ins: reference tokens of which only the hash is kept, looked up at every request, so that an end is an end at once. */
@Injectable()
export class Sessions implements ActorFinder {
  private readonly behind = new SharedQuestions<Pair<Session, Staff>>((hashes) =>
    pairsBy(this.db.reader, SESSION_AND_PERSON, hashes),
  );

  constructor(
    private readonly db: Database,
    private readonly catalog: Catalog,
    private readonly clock: Clock,
  ) {}

  openForResident(tx: EntityManager, { id, kind }: Account): Promise<OpenSession> {
    const channel = kind === 'wechat' ? 'miniprogram' : 'h5';
    return this.open(tx, { accountId: id, staffId: null, channel }, RESIDENT_LIFE);
  }

  openForStaff(tx: EntityManager, staffId: string): Promise<OpenSession> {
    return this.open(tx, { accountId: null, staffId, channel: 'h5' }, STAFF_LIFE);
  }

  async end(token: string): Promise<void> {
    await this.db.write((tx) => tx.update(Session, { tokenHash: hashOf(token) }, { endedAt: this.clock.now() }));
  }

  /** Ends all that a member of staff has open anywhere. Reads index session_by_staff. */
  async endAllOf(tx: EntityManager, staffId: string): Promise<void> {
    await tx.update(Session, { staffId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }

  /** The person behind a token, with the areas and role that they have at this moment; null where it is unknown, ended or too old. */
  async find(token: string): Promise<Actor | null> {
    const pair = await this.behind.find(hashOf(token));
    if (!pair) return null;
    const { first: session, second: staff } = pair;
    if (session.endedAt || session.expiresAt <= this.clock.now()) return null;
    if (session.accountId) {
      await this.keepOpen(session);
      return { kind: 'resident', accountId: session.accountId, channel: session.channel };
    }
    return staff && !staff.disabledAt ? actorOf(staff, this.catalog.areas) : null;
  }

  /** On the web an account is known by nothing but its session: who comes now and then should not lose their reports with it. */
  private async keepOpen({ tokenHash, expiresAt }: Session): Promise<void> {
    const anew = this.clock.now().getTime() + RESIDENT_LIFE;
    if (anew - expiresAt.getTime() < RENEWED_AFTER) return;
    await this.db.write((tx) => tx.update(Session, { tokenHash, endedAt: IsNull() }, { expiresAt: new Date(anew) }));
  }

  private async open(
    tx: EntityManager,
    who: Pick<Session, 'accountId' | 'staffId' | 'channel'>,
    lifeMs: number,
  ): Promise<OpenSession> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lifeMs);
    await tx.insert(Session, { ...who, tokenHash: hashOf(token), createdAt: now, expiresAt, endedAt: null });
    return { token, expiresAt };
  }
}
