import type { DeskReportItem, HandlingState } from '@sanshi/contracts';

type Limit = 'signBy' | 'respondBy' | 'resolveBy';

/** Which limit a report's holder works against. */
const NEXT: Partial<Record<HandlingState, Limit>> = {
  received: 'respondBy',
  accepted: 'resolveBy',
  assigned: 'signBy',
  handling: 'resolveBy',
};
const SOON_MS = 2 * 3_600_000;

/** The moment that a report in a list is working against; null when no clock runs. */
export function nextDue({ state, deadlines }: Pick<DeskReportItem, 'state' | 'deadlines'>): Date | null {
  const limit = NEXT[state];
  if (!limit || (limit === 'resolveBy' && deadlines.paused)) return null;
  const due = deadlines[limit];
  return due === null ? null : new Date(due);
}

/** Less than two hours are left, or none. */
export const isPressing = (due: Date, now: Date): boolean => due.getTime() - now.getTime() < SOON_MS;
