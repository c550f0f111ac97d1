import { DAY, HOUR, MINUTE, dayAfter, dayOf, endOfDay } from './beijing-day.js';
import type { WorkCalendar } from './work-calendar.js';

export type { WorkCalendar } from './work-calendar.js';

export interface Limit {
  /** Whole, more than 0. */
  amount: number;
  unit: 'min' | 'h' | 'wd';
}

/** The longest run of free days that a calendar may hold; beyond it, the calendar is wrong. */
const LONGEST_BREAK_DAYS = 60;
const REMIND_AT = 0.8;

/**
 * Reads `30min`, `2h` or `1wd`.
 * @throws RangeError for anything else
 */
export function parseLimit(text: string): Limit {
  const [, amount, unit] = /^([1-9]\d{0,3})(min|h|wd)$/.exec(text) ?? [];
  if (unit !== 'min' && unit !== 'h' && unit !== 'wd') throw new RangeError(`not a time limit: ${text}`);
  return { amount: Number(amount), unit };
}

/**
 * The last moment that is still in time. `min` and `h` run by the clock, day and night. Working days are counted as whole days
 * in China: the day of the start does not count, the limit ends with the last one (Civil Code §201, §203), so that
 * `1wd` from Friday 15:00 and from the Sunday after both end on Monday at 23:59:59.999, and "11月26日前" means that day too.
 * @param from when the clock starts
 * @param limit `30min`, `2h`, `1wd`
 * @throws RangeError when the limit cannot be read, or the calendar knows no working day
 */
export function dueAt(from: Date, limit: string, calendar: WorkCalendar): Date {
  const { amount, unit } = parseLimit(limit);
  if (unit === 'wd') return endOfDay(workingDayAfter(dayOf(from), amount, calendar));
  return new Date(from.getTime() + amount * (unit === 'h' ? HOUR : MINUTE));
}

function workingDayAfter(day: string, count: number, calendar: WorkCalendar): string {
  let at = day;
  for (let left = count; left > 0; left--) at = nextWorkingDay(at, calendar);
  return at;
}

function nextWorkingDay(day: string, calendar: WorkCalendar): string {
  let at = day;
  for (let tried = 0; tried < LONGEST_BREAK_DAYS; tried++) {
    at = dayAfter(at);
    if (calendar.isWorkingDay(at)) return at;
  }
  throw new RangeError(`no working day within ${LONGEST_BREAK_DAYS} days after ${day}`);
}

/** When the office is reminded: at 80 % of the way from the start of a limit to its end. */
export function reminderAt(start: Date, due: Date): Date {
  return new Date(start.getTime() + REMIND_AT * (due.getTime() - start.getTime()));
}

/** Whole days, by the clock. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY);
}
