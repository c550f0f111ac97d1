import type { Role } from '@sanshi/contracts';
import { dayAfter, dayBefore, dayOf, yearOf } from './beijing-day.js';
import type { Moment } from './handling-types.js';
import { dueAt } from './time-limits.js';
import type { WorkCalendar } from './work-calendar.js';

/** No break of mainland China comes near it. Two of them with a day between are still found to end by whoever counts a limit. */
const LONGEST_BREAK_DAYS = 20;

/** `ahead` = 2 gives this year and the next two, as years are counted in China. */
export function yearsFrom(now: Date, ahead: number): number[] {
  const first = yearOf(dayOf(now));
  return Array.from({ length: ahead + 1 }, (_, index) => first + index);
}

/** The years that a limit beginning now may reach and whose holidays the calendar does not know: reason for a warning. */
export function unknownYears({ now, calendar, limits }: Moment): number[] {
  const lengths = Object.values(limits).flatMap(({ sign, respond, resolve }) => [sign, respond, resolve]);
  const last = Math.max(...lengths.map((length) => yearOf(dayOf(dueAt(now, length, calendar)))));
  return yearsFrom(now, last - yearOf(dayOf(now))).filter((year) => !calendar.knows(year));
}

/** Who is told of such a year: the administrator enters its days, the supervisor answers for the limits. */
export function isToldOfUnknownYears(role: Role): boolean {
  return role === 'admin' || role === 'supervisor';
}

/** Whether so many days around this one are free in a row that it must be a mistake. */
export function isBreakTooLong(day: string, calendar: WorkCalendar): boolean {
  if (calendar.isWorkingDay(day)) return false;
  return 1 + freeDays(day, dayBefore, calendar) + freeDays(day, dayAfter, calendar) > LONGEST_BREAK_DAYS;
}

/** How many days in a row are free beyond `day`, as far as it matters. */
function freeDays(day: string, next: (day: string) => string, calendar: WorkCalendar): number {
  let [at, count] = [next(day), 0];
  while (count < LONGEST_BREAK_DAYS && !calendar.isWorkingDay(at)) [at, count] = [next(at), count + 1];
  return count;
}
