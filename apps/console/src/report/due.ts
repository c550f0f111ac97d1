import type { DeskReportItem } from '@sanshi/contracts';

const SOON_MS = 2 * 3_600_000;

/** The moment that a report in a list is working against; null when no clock runs. */
export function nextDue({ deadlines: { dueAt } }: Pick<DeskReportItem, 'deadlines'>): Date | null {
  return dueAt === null ? null : new Date(dueAt);
}

/** Less than two hours are left, or none. */
export const isPressing = (due: Date, now: Date): boolean => due.getTime() - now.getTime() < SOON_MS;
