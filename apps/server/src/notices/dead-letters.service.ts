import { Injectable } from '@nestjs/common';
import type { DeadLetterPage } from '@sanshi/contracts';
import { AccessLog } from '../audit/access-log.js';
import { refuseUnlessAdmin, type Staff } from '../domain/access.js';
import { NotFound } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { NoticeStore } from './notice-store.js';
import { BRIEF_NOTICE_WORDS, sayProblem } from './notice-words.js';

/** Messages that were given up: an administrator sees how many and why, not to whom or of what, and can send them again. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: NoticeStore,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws NotAllowed */
  async page(actor: Staff, limit: number, cursor: string | null): Promise<DeadLetterPage> {
    refuseUnlessAdmin(actor, 'dead letters');
    const rows = await this.notices.dead(actor.areaCodes, cursor, limit + 1);
    const items = rows.slice(0, limit).map(({ id, kind, createdAt, tries, lastProblem }) => ({
      id,
      kind,
      what: BRIEF_NOTICE_WORDS[kind],
      madeAt: createdAt.toISOString(),
      tries,
      why: sayProblem(lastProblem),
      problem: lastProblem ?? '',
    }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws NotAllowed; NotFound for one that is not given up */
  async resend(actor: Staff, id: string): Promise<void> {
    refuseUnlessAdmin(actor, 'dead letters');
    const there = await this.notices.isDead(actor.areaCodes, id);
    const resent =
      there &&
      (await this.db.write(async (tx) => {
        if (!(await this.notices.resend(tx, id, this.clock.now()))) return false;
        await this.accessLog.addWithin(tx, { actorId: actor.id, act: 'resend-message', subjectId: id });
        return true;
      }));
    if (!resent) throw new NotFound(`dead letter ${id}`);
  }
}
