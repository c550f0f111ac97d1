import type { HandlingState } from '@sanshi/contracts';
import type { Handling } from './handling-types.js';

/** While a report is in one of these, somebody owes the reporter something, and the clocks run. */
export const OPEN_STATES: readonly HandlingState[] = ['received', 'accepted', 'assigned', 'handling'];

export function isOpen(state: HandlingState): boolean {
  return OPEN_STATES.includes(state);
}

type Pausable = Pick<Handling, 'paused' | 'pausedAt' | 'pausedUntil' | 'resolveBy'>;

/** Lets the resolving clock go on from `at`; the limit moves by the time that it stood still. Signing and responding never pause. */
export function endPause<Report extends Pausable>(report: Report, at: Date): Report {
  if (!report.pausedAt) return report;
  const stood = Math.max(0, at.getTime() - report.pausedAt.getTime());
  const resolveBy = report.resolveBy && new Date(report.resolveBy.getTime() + stood);
  return { ...report, paused: null, pausedAt: null, pausedUntil: null, resolveBy };
}

/** Ends a pause whose time ran out before `now`, as of the moment at which it did. */
export function endPauseThatRanOut<Report extends Pausable>(report: Report, now: Date): Report {
  const { pausedUntil } = report;
  return pausedUntil && pausedUntil <= now ? endPause(report, pausedUntil) : report;
}

type Timed = Pick<Handling, 'state' | 'signBy' | 'respondBy' | 'resolveBy' | 'respondedAt' | 'paused'>;

/** The next limit that runs: to sign until signed, to respond until responded, to resolve unless paused. Null while none does. */
export function runningLimit(report: Timed): Date | null {
  if (!isOpen(report.state)) return null;
  const limits = [
    report.state === 'assigned' ? report.signBy : null,
    report.respondedAt ? null : report.respondBy,
    report.paused ? null : report.resolveBy,
  ];
  return limits.reduce((first, limit) => (limit && (!first || limit < first) ? limit : first), null);
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
