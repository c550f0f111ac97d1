import type { Kind, Priority } from '@sanshi/contracts';
import { BadInput, NotAllowed, WrongState } from './errors.js';
import { fixesOffice, reporterReopenRefusal } from './handling-rules.js';
import type {
  Accept,
  Assign,
  Extend,
  Handling,
  HandlingCommand,
  Merge,
  Moment,
  Move,
  Mover,
  Outcome,
  Park,
  Resolve,
} from './handling-types.js';
import { endPause, isOpen } from './running-limit.js';
import { daysAfter, dueAt } from './time-limits.js';

const ASK_PAUSES_DAYS = 3;

const NOTHING_ASKED = { asked: null, askedText: null, askedUntil: null } as const;
const NEWSROOM = { officeCode: null, assigneeId: null, signBy: null, signedAt: null } as const;
const NOT_RATED = { solved: null, satisfied: null, comment: null } as const;

type Effect<Command extends HandlingCommand> = (
  report: Handling,
  move: Move<Command>,
  by: Mover,
  moment: Moment,
) => Handling;

const EFFECTS: { readonly [Command in HandlingCommand]: Effect<Command> } = {
  accept: (report, move, _, moment) => accept(report, move, moment),
  decline: (report, _move, _by, { now }) => ({ ...leave(responded(report, now), now), state: 'declined' }),
  reinstate: (report, _move, _by, { now }) => comeBack(report, now),
  merge: (report, move, _, { now }) => merge(report, move, now),
  unmerge: (report, _move, _by, { now }) => comeBack(report, now),
  assign,
  sign: (report, { personId }, _, { now }) => sign(report, personId, now),
  return: (report, _move, _by, { now }) => ({
    ...withoutOffice(report, now),
    state: 'accepted',
    returns: report.returns + 1,
  }),
  park: (report, move, by, { now }) =>
    by === 'supervisor' ? decideParking(report, move, now) : askToPark(report, move, now),
  ask: (report, _move, _by, { now }) => ask(report, now),
  extend: (report, move, by, moment) =>
    by === 'supervisor' ? decideExtension(report, move, moment) : askToExtend(report, move),
  reply: (report, _, by, { now }) => ({
    ...responded(report, now),
    urgedAt: by === 'office' ? null : report.urgedAt,
  }),
  note: (report) => report,
  resolve: (report, move, _, { now }) => resolve(report, move, now),
  confirm: rate,
  'follow-up': rate,
  // Who reported says by it that it is not solved; when staff reopen, nobody has judged yet.
  reopen: (report, _, by, moment) => ({
    ...reopen(report, by, moment),
    ...NOT_RATED,
    solved: by === 'reporter' ? false : null,
  }),
  answer: (report, _move, _by, { now }) => ({ ...leave(responded(report, now), now), state: 'closed' }),
  urge: (report, _, by, { now }) => ({
    ...report,
    urgedAt: now,
    reporterUrgedAt: by === 'reporter' ? now : report.reporterUrgedAt,
  }),
  message: (report, _move, _by, { now }) => (report.paused === 'ask' ? endPause(report, now) : report),
  withdraw: (report, _move, _by, { now }) => ({ ...leave(report, now), state: 'withdrawn' }),
  archive: (report, _move, _by, { now }) => ({ ...report, state: 'closed', closedAt: now }),
  // The pause that has run out is ended before any move.
  resume: (report) => report,
};

/** What a move that is allowed makes of a report. @throws Refusal when its input is against the rules */
export function effectOf<Command extends HandlingCommand>(
  report: Handling,
  act: Move<Command>,
  by: Mover,
  moment: Moment,
): Handling {
  const effect: Effect<Command> = EFFECTS[act.command];
  return effect(report, act, by, moment);
}

/** Limits run from the submitting, whenever the priority was understood: the reporter has waited since then. */
export function limitsFromSubmitting(
  submittedAt: Date,
  priority: Priority,
  { limits, calendar }: Moment,
): Pick<Handling, 'respondBy' | 'resolveBy'> {
  const { respond, resolve: toResolve } = limits[priority];
  return { respondBy: dueAt(submittedAt, respond, calendar), resolveBy: dueAt(submittedAt, toResolve, calendar) };
}

function accept(report: Handling, move: Accept, moment: Moment): Handling {
  const priority = move.priority ?? report.priority;
  const kind: Kind = move.kind ?? report.kind;
  const limits = priority === report.priority ? {} : limitsFromSubmitting(report.submittedAt, priority, moment);
  return { ...report, ...limits, kind, priority, state: 'accepted', acceptedAt: moment.now };
}

/** A new assignment restarts the signing limit, never the resolving limit. */
function assign(report: Handling, move: Assign, by: Mover, { now, calendar, limits }: Moment): Handling {
  if (move.complainedOf) throw new BadInput({ officeCode: ['isNotComplainedOf'] }, 'office_complained_of');
  if (!move.coversReport) throw new BadInput({ officeCode: ['coversReport'] }, 'office_out_of_area');
  return {
    ...withoutOffice(report, now),
    state: 'assigned',
    officeCode: move.officeCode,
    assigneeId: move.personId,
    assignedAt: now,
    signBy: dueAt(now, limits[report.priority].sign, calendar),
    fixedOffice: fixesOffice(report, by),
  };
}

function sign(report: Handling, personId: string | undefined, now: Date): Handling {
  const assigneeId = report.assigneeId ?? personId ?? null;
  return { ...report, state: 'handling', signedAt: now, heldSince: now, assigneeId };
}

/** What an office had asked for, and a parking that it was granted, go with it; a question to the reporter stays. */
function withoutOffice(report: Handling, now: Date): Handling {
  const going = report.paused === 'park' ? endPause(report, now) : report;
  return { ...going, ...NEWSROOM, ...NOTHING_ASKED };
}

/** One pause at a time: a second question makes the first one's pause no longer. */
function ask(report: Handling, now: Date): Handling {
  if (report.paused) return report;
  return { ...report, paused: 'ask', pausedAt: now, pausedUntil: daysAfter(now, ASK_PAUSES_DAYS) };
}

/** Who asks does not decide. */
function onlyAsks({ granted }: Park | Extend): void {
  if (granted !== undefined) throw new NotAllowed('an office may not decide what it asks for');
}

function askToPark(report: Handling, { text, until, granted }: Park, now: Date): Handling {
  onlyAsks({ granted });
  if (!text) throw new BadInput({ text: ['isNotEmpty'] });
  if (!until) throw new BadInput({ until: ['isNotEmpty'] });
  if (until <= now) throw new BadInput({ until: ['isAhead'] }, 'day_not_ahead');
  return { ...report, asked: 'park', askedText: text, askedUntil: until };
}

function decideParking(report: Handling, { granted }: Park, now: Date): Handling {
  if (granted === undefined) throw new BadInput({ granted: ['isNotEmpty'] });
  if (!granted) return { ...report, ...NOTHING_ASKED };
  const { askedUntil } = report;
  if (!askedUntil || askedUntil <= now) throw new WrongState('park', report.state, 'day_passed');
  return { ...endPause(report, now), ...NOTHING_ASKED, paused: 'park', pausedAt: now, pausedUntil: askedUntil };
}

function askToExtend(report: Handling, { text, granted }: Extend): Handling {
  onlyAsks({ granted });
  if (!text) throw new BadInput({ text: ['isNotEmpty'] });
  return { ...report, asked: 'extend', askedText: text };
}

/** Once, by the original length again, from where the limit stands now. */
function decideExtension(report: Handling, { granted }: Extend, { calendar, limits }: Moment): Handling {
  if (granted === undefined) throw new BadInput({ granted: ['isNotEmpty'] });
  const decided = { ...report, ...NOTHING_ASKED };
  if (!granted || !report.resolveBy) return decided;
  const resolveBy = dueAt(report.resolveBy, limits[report.priority].resolve, calendar);
  return { ...decided, extended: true, resolveBy };
}

/** A result is an answer too, and a new one waits for a new judgement. */
function resolve(report: Handling, { photoCount, noPhotoReason }: Resolve, now: Date): Handling {
  if (report.kind === 'hazard' && photoCount === 0 && !noPhotoReason?.trim()) {
    throw new BadInput({ photoIds: ['hasPhotoOrReason'] }, 'photo_or_reason');
  }
  const going = endPause(responded(report, now), now);
  return { ...going, ...NOTHING_ASKED, ...NOT_RATED, state: 'resolved', resolvedAt: now, urgedAt: null };
}

function responded(report: Handling, now: Date): Handling {
  return { ...report, respondedAt: report.respondedAt ?? now };
}

/** Out of everybody's hands; the clocks stand still from `closedAt` on. */
function leave(report: Handling, now: Date): Handling {
  return { ...withoutOffice(endPause(report, now), now), closedAt: now, urgedAt: null };
}

function merge(report: Handling, { selfId, primary }: Merge, now: Date): Handling {
  const refuse = (reason: 'merge_itself' | 'primary_merged' | 'primary_ended') =>
    new WrongState('merge', report.state, reason);
  if (primary.id === selfId) throw refuse('merge_itself');
  if (primary.mergedInto !== null) throw refuse('primary_merged');
  if (!isOpen(primary.state)) throw refuse('primary_ended');
  return { ...leave(report, now), state: 'merged', mergedInto: primary.id };
}

/** Back on the desk; the limits have moved by the time for which it was away, for nobody could have kept them. */
function comeBack(report: Handling, now: Date): Handling {
  const away = report.closedAt ? now.getTime() - report.closedAt.getTime() : 0;
  const moved = (limit: Date | null): Date | null => limit && new Date(limit.getTime() + away);
  return {
    ...report,
    state: 'accepted',
    acceptedAt: now,
    heldSince: now,
    closedAt: null,
    mergedInto: null,
    respondBy: report.respondedAt ? report.respondBy : moved(report.respondBy),
    resolveFrom: moved(report.resolveFrom),
    resolveBy: moved(report.resolveBy),
  };
}

/** Back to the same office with a new resolving limit; back to the desk where no office had it. */
function reopen(report: Handling, by: Mover, { now, calendar, limits }: Moment): Handling {
  return {
    ...report,
    state: report.officeCode === null ? 'accepted' : 'handling',
    heldSince: now,
    resolvedAt: null,
    closedAt: null,
    resolveFrom: now,
    resolveBy: dueAt(now, limits[report.priority].resolve, calendar),
    reporterReopens: report.reporterReopens + (by === 'reporter' ? 1 : 0),
  };
}

/** "Not solved" reopens. Where the reporter has no reopening left it is written down all the same, and the report closes as not solved. */
function rate(report: Handling, { solved, satisfied, comment }: Outcome, by: Mover, moment: Moment): Handling {
  const { now } = moment;
  const stays = solved || (by === 'reporter' && reporterReopenRefusal(report, now) !== null);
  const next: Handling = stays ? { ...report, state: 'closed', closedAt: now } : reopen(report, by, moment);
  return { ...next, solved, satisfied: satisfied ?? null, comment: comment ?? null };
}
