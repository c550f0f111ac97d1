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

/** Whether it is a day that there is: 2026-02-30 would come back as another. */
export function isDay(day: string): boolean {
  const start = midnight(day);
  return !Number.isNaN(start.getTime()) && dayOf(start) === day;
}

/** Midnight in China at which `day` begins. @throws RangeError for what is not a day */
export function startOfDay(day: string): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return midnight(day);
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The last millisecond of `day`, so that the moment still says that day when it is shown. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(day).getTime() + DAY - 1);
}

export function dayAfter(day: string): string {
  return dayOf(new Date(startOfDay(day).getTime() + DAY));
}

export function dayBefore(day: string): string {
  return dayOf(new Date(startOfDay(day).getTime() - DAY));
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
