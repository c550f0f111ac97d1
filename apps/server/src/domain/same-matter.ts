import type { Beat, Kind, Point } from '@sanshi/contracts';
import { DAY } from './beijing-day.js';
import { alikeInWords } from './pieces.js';

export { sharedWords } from './pieces.js';

/** What of a report tells whether another speaks of the same matter. */
export interface Matter {
  /** A category's code. */
  category: string;
  beat: Beat;
  kind: Kind;
  text: string;
  /** GCJ-02 degrees; null where no place was given. */
  longitude: number | null;
  latitude: number | null;
  submittedAt: Date;
}

export const NEAR_METRES = 300;
export const RECENT_DAYS = 14;
/** From this likeness on a resident is asked whether it is the same matter. */
export const TAKEN_FOR_THE_SAME = 0.5;
/** From this likeness on an editor sees it beside the report. */
export const WORTH_A_LOOK = 0.3;

/** Categories of other beats that people take for one another. */
const MISTAKEN = [
  ['falling-objects', 'unsafe-house'],
  ['noise', 'dispute'],
  ['elder-care', 'service-need'],
  ['sanitation', 'dispute'],
  ['heating-water', 'road-facility'],
] as const;
/** What somebody chose who knew no better. */
const ANY = 'other';

type Classed = Pick<Matter, 'category' | 'beat' | 'kind'>;

/** The same category, one of the same beat and kind, or one that people take for it. */
export function isNeighbouring(a: Classed, b: Classed): boolean {
  if (a.category === b.category || (a.beat === b.beat && a.kind === b.kind)) return true;
  if (a.category === ANY || b.category === ANY) return true;
  return MISTAKEN.some((pair) => pair.some((one) => one === a.category) && pair.some((one) => one === b.category));
}

const METRES_PER_DEGREE = 111_320;

/** Metres between two points of one town, where the earth is flat enough. */
export function metresBetween(a: Point, b: Point): number {
  const narrowing = Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180);
  return Math.hypot(
    (a.longitude - b.longitude) * METRES_PER_DEGREE * narrowing,
    (a.latitude - b.latitude) * METRES_PER_DEGREE,
  );
}

/** Metres between two reports, null where one has no place. */
function distanceOf(a: Matter, b: Matter): number | null {
  const [from, to] = [placeOf(a), placeOf(b)];
  return from && to && metresBetween(from, to);
}

function placeOf({ longitude, latitude }: Matter): Point | null {
  return longitude === null || latitude === null ? null : { longitude, latitude };
}

/** What each sign adds to the odds that two reports speak of one matter; set by the sample reports, see the spec. */
const ODDS = { before: -3, sameCategory: 1.5, sameSpot: 1.5, sameWords: 12 } as const;

/**
 * How likely two reports speak of the same matter, from 0 to 1. 0 unless they lie within 300 m and 14 days of each other, in the
 * same or a neighbouring category, and share some words.
 */
export function likeness(a: Matter, b: Matter): number {
  const metres = distanceOf(a, b);
  if (metres === null || metres > NEAR_METRES) return 0;
  if (Math.abs(a.submittedAt.getTime() - b.submittedAt.getTime()) > RECENT_DAYS * DAY) return 0;
  if (!isNeighbouring(a, b)) return 0;
  const words = alikeInWords(a.text, b.text);
  if (words === 0) return 0;
  const odds =
    ODDS.before +
    (a.category === b.category ? ODDS.sameCategory : 0) +
    ODDS.sameSpot * (1 - metres / NEAR_METRES) +
    ODDS.sameWords * words;
  return 1 / (1 + Math.exp(-odds));
}

export interface Similar<Candidate> {
  report: Candidate;
  likeness: number;
  /** Whole metres. */
  distanceMetres: number;
}

/**
 * The reports most like this one, most alike first; equally alike ones by distance.
 * @param limit how many at most
 * @param atLeast the likeness from which one counts
 */
export function rankSimilar<Candidate extends Matter>(
  report: Matter,
  candidates: readonly Candidate[],
  limit: number,
  atLeast: number = TAKEN_FOR_THE_SAME,
): Similar<Candidate>[] {
  return candidates
    .map((candidate) => ({
      report: candidate,
      likeness: likeness(report, candidate),
      distanceMetres: Math.round(distanceOf(report, candidate) ?? NEAR_METRES),
    }))
    .filter((similar) => similar.likeness >= atLeast)
    .sort((a, b) => b.likeness - a.likeness || a.distanceMetres - b.distanceMetres)
    .slice(0, limit);
}
