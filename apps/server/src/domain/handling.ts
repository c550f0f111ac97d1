import type { Kind, Priority } from '@sanshi/contracts';
import { NotAllowed, WrongState } from './errors.js';
import { effectOf, limitsFromSubmitting } from './handling-moves.js';
import { RULES, refusalOf } from './handling-rules.js';
import type { Handling, Moment, Move, Mover } from './handling-types.js';
import { endPauseThatRanOut, markLate } from './running-limit.js';

export type * from './handling-types.js';
export { refusalOf } from './handling-rules.js';
export { markLate } from './running-limit.js';

/** A new report: with the newsroom, its clocks to respond and to resolve running from now. */
export function file({ kind, priority }: { kind: Kind; priority: Priority }, moment: Moment): Handling {
  const { now } = moment;
  return {
    kind,
    priority,
    state: 'received',
    officeCode: null,
    assigneeId: null,
    heldSince: now,
    submittedAt: now,
    acceptedAt: null,
    assignedAt: null,
    signedAt: null,
    respondedAt: null,
    resolvedAt: null,
    closedAt: null,
    signBy: null,
    ...limitsFromSubmitting(now, priority, moment),
    resolveFrom: now,
    lateSince: null,
    paused: null,
    pausedAt: null,
    pausedUntil: null,
    returns: 0,
    fixedOffice: false,
    reporterReopens: 0,
    extended: false,
    asked: null,
    askedText: null,
    askedUntil: null,
    urgedAt: null,
    reporterUrgedAt: null,
    mergedInto: null,
    solved: null,
    satisfied: null,
    comment: null,
  };
}

/**
 * What a report becomes by a move. A pause that has run out is ended first, and a limit that has passed leaves its mark,
 * so that nothing depends on whether a sweep came by in time.
 * @throws NotAllowed when nobody in this part may ever do it, WrongState when it cannot be done now, BadInput when the rule asks for other input
 */
export function move(before: Handling, act: Move, by: Mover, moment: Moment): Handling {
  if (!RULES[act.command].by.includes(by)) throw new NotAllowed(`${by} may not ${act.command} a report`);
  const reason = refusalOf(before, act.command, by, moment);
  if (reason) throw new WrongState(act.command, before.state, reason);
  const current = markLate(endPauseThatRanOut(before, moment.now), moment.now);
  return sinceWhenHeld(current, effectOf(current, act, by, moment), moment.now);
}

function sinceWhenHeld(before: Handling, after: Handling, now: Date): Handling {
  return before.officeCode === after.officeCode ? after : { ...after, heldSince: now };
}
