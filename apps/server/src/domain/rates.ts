import type { Handling } from './handling-types.js';
import { isOpen } from './running-limit.js';

/** A share with the counts behind it: a percentage is never shown without them. */
export interface Rate {
  numerator: number;
  denominator: number;
}

export interface ThreeRates {
  /** Responded within the limit ÷ due: every report whose responding limit has passed or that was responded to. */
  response: Rate;
  /** Answered "solved" ÷ resolved; a result that the reporter rejected counts, though the report is being handled again. */
  resolution: Rate;
  /** "Satisfied" ÷ rated. */
  satisfaction: Rate;
  /** How many reporters had a result to judge, and how many of them did. */
  asked: number;
  answered: number;
}

export type Rated = Pick<Handling, 'state' | 'respondBy' | 'respondedAt' | 'resolvedAt' | 'solved' | 'satisfied'>;

const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => items.filter(holds).length;

/** Due: it was responded to, or its limit passed while somebody owed a response. */
function isDue({ state, respondBy, respondedAt }: Rated, now: Date): boolean {
  if (respondedAt) return true;
  return isOpen(state) && respondBy !== null && respondBy < now;
}

function respondedInTime({ respondBy, respondedAt }: Rated): boolean {
  return respondedAt !== null && (respondBy === null || respondedAt <= respondBy);
}

/** The three rates over a set of reports, as they stand at `now`. Late is late, even when resolved after. */
export function threeRates(reports: readonly Rated[], now: Date): ThreeRates {
  const due = reports.filter((report) => isDue(report, now));
  const resolved = reports.filter(({ resolvedAt, solved }) => resolvedAt !== null || solved !== null);
  const answered = count(resolved, ({ solved }) => solved !== null);
  return {
    response: { numerator: count(due, respondedInTime), denominator: due.length },
    resolution: { numerator: count(resolved, ({ solved }) => solved === true), denominator: resolved.length },
    satisfaction: {
      numerator: count(reports, ({ satisfied }) => satisfied === true),
      denominator: count(reports, ({ satisfied }) => satisfied !== null),
    },
    asked: resolved.length,
    answered,
  };
}
