import type { HandlingState } from '@sanshi/contracts';
import type { Handling } from './handling-types.js';
import { reminderAt } from './time-limits.js';

/** While a report is in one of these, somebody owes the reporter something, and the clocks run. */
export const OPEN_STATES: readonly HandlingState[] = ['received', 'accepted', 'assigned', 'handling'];

export function isOpen(state: HandlingState): boolean {
  return OPEN_STATES.includes(state);
}

type Pausable = Pick<Handling, 'paused' | 'pausedAt' | 'pausedUntil' | 'resolveBy'> & {
  /** Where it matters, beside the limit. */
  resolveFrom?: Date | null;
};

/** Lets the resolving clock go on from `at`; the limit moves by the time that it stood still. Signing and responding never pause. */
export function endPause<Report extends Pausable>(report: Report, at: Date): Report {
  if (!report.pausedAt) return report;
  const stood = Math.max(0, at.getTime() - report.pausedAt.getTime());
  const moved = (from: Date | null | undefined): Date | null => (from ? new Date(from.getTime() + stood) : null);
  const [resolveFrom, resolveBy] = [moved(report.resolveFrom), moved(report.resolveBy)];
  return { ...report, paused: null, pausedAt: null, pausedUntil: null, resolveFrom, resolveBy };
}

/** Ends a pause whose time ran out before `now`, as of the moment at which it did. */
export function endPauseThatRanOut<Report extends Pausable>(report: Report, now: Date): Report {
  const { pausedUntil } = report;
  return pausedUntil && pausedUntil <= now ? endPause(report, pausedUntil) : report;
}

type Timed = Pick<Handling, 'state' | 'signBy' | 'respondBy' | 'resolveBy' | 'respondedAt' | 'paused'>;

/** The limits that run: to sign until signed, to respond until responded, to resolve unless paused. */
function runningLimits(report: Timed): Date[] {
  if (!isOpen(report.state)) return [];
  const limits = [
    report.state === 'assigned' ? report.signBy : null,
    report.respondedAt ? null : report.respondBy,
    report.paused ? null : report.resolveBy,
  ];
  return limits.filter((limit) => limit !== null);
}

/** The next limit that runs out. Null while none runs. */
export function runningLimit(report: Timed): Date | null {
  return runningLimits(report).reduce<Date | null>((first, limit) => (first && first <= limit ? first : limit), null);
}

type Reminded = Timed & Pick<Handling, 'officeCode' | 'submittedAt' | 'assignedAt' | 'resolveFrom'>;

export interface Reminder {
  at: Date;
  /** The limit that it reminds of. */
  due: Date;
}

/**
 * The next time at which the office that has the report is reminded, at 80 % of a limit that runs; null while no office has it.
 * @param after what lay at this moment or before has been said, or passed before the office had the report: to be given it says the same
 */
export function nextReminder(report: Reminded, after: Date): Reminder | null {
  if (report.officeCode === null) return null;
  const { submittedAt, assignedAt, resolveFrom, signBy, resolveBy } = report;
  const startOf = (limit: Date): Date =>
    (limit === signBy ? assignedAt : limit === resolveBy ? resolveFrom : null) ?? submittedAt;
  const reminders = runningLimits(report).map((due) => ({ at: reminderAt(startOf(due), due), due }));
  return reminders.filter(({ at }) => at > after).toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

type Late = Timed & Pausable & Pick<Handling, 'lateSince'>;

/** Marks a report whose running limit has passed. Once late is late for good: a mark is never moved or taken away. */
export function markLate<Report extends Late>(report: Report, now: Date): Report {
  if (report.lateSince) return report;
  const limit = runningLimit(endPauseThatRanOut(report, now));
  return limit && limit < now ? { ...report, lateSince: limit } : report;
}

/** Late by now, whether or not a sweep has marked it yet. */
export function isLate(report: Late, now: Date): boolean {
  return markLate(report, now).lateSince !== null;
}
