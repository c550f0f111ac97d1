/** Facts that the examples in the specs share. */
import type { Moment, PriorityLimits } from './handling-types.js';
import type { WorkCalendar } from './work-calendar.js';

/** A moment by the clock in China, `2026-11-24T15:00`. */
export function beijing(local: string): Date {
  return new Date(`${local}+08:00`);
}

/** Monday to Friday, no holidays. */
export const plainCalendar: WorkCalendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  knows: () => true,
};

export const exampleLimits: PriorityLimits = {
  emergency: { sign: '30min', respond: '2h', resolve: '24h' },
  urgent: { sign: '2h', respond: '24h', resolve: '3wd' },
  normal: { sign: '1wd', respond: '1wd', resolve: '5wd' },
};

export function momentAt(local: string | Date): Moment {
  const now = typeof local === 'string' ? beijing(local) : local;
  return { now, calendar: plainCalendar, limits: exampleLimits };
}
