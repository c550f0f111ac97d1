const DAY_MS = 24 * 3_600_000;
const BEIJING_MS = 8 * 3_600_000;

/** The instant at which a day (`2026-11-24`) begins in China; nothing for no day. */
export const startOfDay = (day: string): string | undefined => (day ? `${day}T00:00:00+08:00` : undefined);

/** The same of a day that there is. */
export const beginningOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The instant at which a day has ended. */
export function endOfDay(day: string): string | undefined {
  const start = startOfDay(day);
  return start && new Date(Date.parse(start) + DAY_MS).toISOString();
}

/** The day (`2026-11-24`) of an instant in China, `shift` milliseconds away from it: −1 for a range's open end. */
export function toDay(instant: string | undefined, shift = 0): string {
  return instant ? new Date(Date.parse(instant) + BEIJING_MS + shift).toISOString().slice(0, 10) : '';
}
