import { HANDLING_STATES, type HandlingState, type RefusalReason } from '@sanshi/contracts';
import { dayOf } from './beijing-day.js';
import type { Handling, HandlingCommand, Moment, Mover } from './handling-types.js';
import { daysAfter, dueAt } from './time-limits.js';

interface Rule {
  by: readonly Mover[];
  from: readonly HandlingState[];
}

const allBut = (...states: HandlingState[]): HandlingState[] =>
  HANDLING_STATES.filter((state) => !states.includes(state));

/** Who may use a command at all, and in which states. What it leads to stands in `handling-moves.ts`. */
export const RULES: Readonly<Record<HandlingCommand, Rule>> = {
  accept: { by: ['editor'], from: ['received'] },
  decline: { by: ['editor'], from: ['received', 'accepted'] },
  reinstate: { by: ['editor'], from: ['declined', 'withdrawn'] },
  merge: { by: ['editor'], from: ['received', 'accepted', 'assigned', 'handling'] },
  unmerge: { by: ['editor', 'system'], from: ['merged'] },
  assign: { by: ['editor', 'supervisor'], from: ['accepted', 'assigned', 'handling'] },
  sign: { by: ['office'], from: ['assigned'] },
  return: { by: ['office'], from: ['assigned', 'handling'] },
  park: { by: ['office', 'supervisor'], from: ['handling'] },
  ask: { by: ['editor', 'office'], from: ['accepted', 'assigned', 'handling'] },
  extend: { by: ['office', 'supervisor'], from: ['handling'] },
  reply: { by: ['editor', 'office'], from: allBut('merged', 'withdrawn') },
  note: { by: ['editor', 'office', 'supervisor'], from: HANDLING_STATES },
  resolve: { by: ['office'], from: ['handling'] },
  confirm: { by: ['reporter'], from: ['resolved'] },
  'follow-up': { by: ['editor', 'supervisor'], from: ['resolved'] },
  reopen: { by: ['reporter', 'editor', 'supervisor'], from: ['resolved', 'closed'] },
  answer: { by: ['editor'], from: ['received', 'accepted'] },
  urge: { by: ['reporter', 'editor', 'supervisor'], from: ['accepted', 'assigned', 'handling'] },
  message: { by: ['reporter'], from: allBut('withdrawn') },
  withdraw: { by: ['reporter'], from: ['received', 'accepted'] },
  archive: { by: ['system'], from: ['resolved'] },
  resume: { by: ['system'], from: ['accepted', 'assigned', 'handling'] },
};

const REPORTER_REOPENS = 2;
const REOPEN_WITHIN_DAYS = 30;
export const ARCHIVED_AFTER_DAYS = 7;
/** A second return goes to the supervisor. */
const RETURNS_UNTIL_SUPERVISOR = 2;
const RETURN_AFTER_SIGNING = '1wd';

/**
 * Why the command is refused now, or null. It asks for no input, so that a button can say it before anybody presses.
 * Whether the person may use the command at all is `access.ts`; what is wrong with the input is told by `move`.
 */
export function refusalOf(report: Handling, command: HandlingCommand, by: Mover, moment: Moment): RefusalReason | null {
  if (!RULES[command].from.includes(report.state)) return reasonOfState(command, report.state);
  return GUARDS[command]?.(report, by, moment) ?? null;
}

/** What a report in this state still lacks, for a command that comes too early. */
const LACKS: Partial<Record<HandlingState, RefusalReason>> = {
  received: 'not_accepted',
  accepted: 'not_assigned',
  assigned: 'not_signed',
  handling: 'not_resolved',
};

/** What happened to a report in this state, for a command that comes too late. */
const PAST: Record<HandlingState, RefusalReason> = {
  received: 'not_accepted',
  accepted: 'already_accepted',
  assigned: 'with_an_office',
  handling: 'with_an_office',
  resolved: 'already_resolved',
  closed: 'already_closed',
  declined: 'declined',
  merged: 'merged',
  withdrawn: 'withdrawn',
};

/** Commands that are refused for the same reason wherever they do not apply. */
const ONE_REASON: Partial<Record<HandlingCommand, RefusalReason>> = {
  accept: 'already_accepted',
  reinstate: 'not_declined',
  unmerge: 'not_merged',
};

function reasonOfState(command: HandlingCommand, state: HandlingState): RefusalReason {
  if (command === 'sign' && state === 'handling') return 'already_signed';
  const ended = HANDLING_STATES.indexOf(state) > HANDLING_STATES.indexOf('handling');
  if (ended && command !== 'reinstate' && command !== 'unmerge') return PAST[state];
  return ONE_REASON[command] ?? (comesBefore(command, state) ? LACKS[state] : undefined) ?? PAST[state];
}

/** Whether the report has yet to reach the first state in which the command applies. */
function comesBefore(command: HandlingCommand, state: HandlingState): boolean {
  return RULES[command].from.every((from) => HANDLING_STATES.indexOf(state) < HANDLING_STATES.indexOf(from));
}

type Guard = (report: Handling, by: Mover, moment: Moment) => RefusalReason | null;

const GUARDS: Partial<Record<HandlingCommand, Guard>> = {
  return: (report, _, moment) => {
    if (report.fixedOffice) return 'office_fixed';
    return inTimeToReturn(report, moment) ? null : 'return_too_late';
  },
  assign: ({ returns }, by) =>
    returns >= RETURNS_UNTIL_SUPERVISOR && by !== 'supervisor' ? 'supervisor_assigns' : null,
  extend: (report, by) => {
    if (by === 'supervisor') return report.asked === 'extend' ? null : 'nothing_asked';
    return report.extended ? 'extended_before' : waiting(report);
  },
  park: (report, by) => {
    if (by === 'supervisor') return report.asked === 'park' ? null : 'nothing_asked';
    return waiting(report);
  },
  urge: ({ reporterUrgedAt }, by, { now }) =>
    by === 'reporter' && reporterUrgedAt && dayOf(reporterUrgedAt) === dayOf(now) ? 'urged_today' : null,
  reopen: (report, by, { now }) => (by === 'reporter' ? reporterReopenRefusal(report, now) : null),
  archive: ({ resolvedAt }, _, { now }) =>
    resolvedAt && daysAfter(resolvedAt, ARCHIVED_AFTER_DAYS) <= now ? null : 'too_early_to_archive',
  resume: ({ pausedUntil }, _, { now }) => {
    if (!pausedUntil) return 'not_paused';
    return pausedUntil <= now ? null : 'pause_not_over';
  },
};

function inTimeToReturn({ state, signBy, signedAt }: Handling, { now, calendar }: Moment): boolean {
  const last = state === 'assigned' ? signBy : signedAt && dueAt(signedAt, RETURN_AFTER_SIGNING, calendar);
  return last !== null && now <= last;
}

function waiting({ asked }: Handling): RefusalReason | null {
  return asked ? 'waiting_for_supervisor' : null;
}

/** The reporter may reopen twice, within 30 days of the closing, or of the result where it is not closed yet. */
export function reporterReopenRefusal(report: Handling, now: Date): RefusalReason | null {
  if (report.reporterReopens >= REPORTER_REOPENS) return 'reopened_twice';
  const since = report.closedAt ?? report.resolvedAt;
  return since && daysAfter(since, REOPEN_WITHIN_DAYS) < now ? 'reopen_too_late' : null;
}

/** Whether this assignment is the supervisor's choice after a second return, which cannot be returned again. */
export function fixesOffice({ returns }: Handling, by: Mover): boolean {
  return by === 'supervisor' && returns >= RETURNS_UNTIL_SUPERVISOR;
}
