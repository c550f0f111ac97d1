import type { IdentityRequestState } from '@sanshi/contracts';
import type { Staff } from './actors.js';
import { whoMayKnow, type Secret } from './identity.js';

const MINUTE = 60_000;
/** An ask that nobody has answered by then has to be made again. */
const ASK_WAITS_MINUTES = 24 * 60;
/** For how long one who was agreed to may look. */
const GRANT_LASTS_MINUTES = 30;

/** One person's ask to see who reported, and what a second person said to it. */
export interface Approval {
  askerId: string;
  askedAt: Date;
  /** Null until somebody has answered. */
  decidedAt: Date | null;
  granted: boolean | null;
}

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);

/** Until when the ask, or the answer to it, stands. */
export function standsUntil({ askedAt, decidedAt, granted }: Approval): Date {
  return decidedAt && granted ? after(decidedAt, GRANT_LASTS_MINUTES) : after(askedAt, ASK_WAITS_MINUTES);
}

/** Where an ask stands; null once it is over. */
export function approvalState(approval: Approval, now: Date): IdentityRequestState | null {
  if (now >= standsUntil(approval)) return null;
  if (approval.granted === null) return 'waiting';
  return approval.granted ? 'granted' : 'refused';
}

/** No ask was made before this moment that still stands. */
export function oldestStanding(now: Date): Date {
  return after(now, -ASK_WAITS_MINUTES - GRANT_LASTS_MINUTES);
}

/** Whether the person may answer an ask: somebody else's, about what they could ask to see themselves. */
export function mayApprove(actor: Staff, { askerId }: Pick<Approval, 'askerId'>, report: Secret): boolean {
  return actor.id !== askerId && whoMayKnow(actor, report) === 'full-on-approval';
}
