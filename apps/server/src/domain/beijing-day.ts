/**
 * Days as people in China count them. One time zone (UTC+8) and no summer time since 1991, so the arithmetic is done by hand.
 */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;

/** The day in China on which `at` falls, `2026-10-10`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + BEIJING).toISOString().slice(0, 10);
}

/** Midnight in China at which `day` begins. @throws RangeError for what is not a day */
export function startOfDay(day: string): Date {
  const start = new Date(`${day}T00:00:00+08:00`);
  if (Number.isNaN(start.getTime()) || dayOf(start) !== day) throw new RangeError(`not a day: ${day}`);
  return start;
}

/** The last millisecond of `day`, so that the moment still says that day when it is shown. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(day).getTime() + DAY - 1);
}

export function dayAfter(day: string): string {
  return dayOf(new Date(startOfDay(day).getTime() + DAY));
}
