import type { PageAudit } from './client/audit.ts';
import type { Tally } from './client/tally.ts';
import type { Trip } from './phone/web.ts';

/** WeChat's own limits (体验评分 of the mini-program's audits). */
export const LIMITS = {
  setDataBytes: 256 * 1024,
  setDataCallsPerSecond: 20,
  scriptMs: 1000,
  requestMs: 1000,
  nodes: 1000,
  depth: 30,
  children: 60,
} as const;

const SECOND = 1000;

export interface Scoring {
  readonly setData: { readonly calls: number; readonly mostBytes: number; readonly mostInOneSecond: number };
  /** Milliseconds of work, whatever else the machine does, without a pause, at most. */
  readonly longestScriptMs: number;
  /** Slower than WeChat's limit, or without an answer. */
  readonly slowRequests: readonly Trip[];
  readonly failedRequests: readonly Trip[];
  readonly errors: readonly string[];
  /** The page on the screen. */
  readonly page: PageAudit;
  /** Rules of its wxss with `:active`. */
  readonly active: readonly string[];
  /** Bytes by package root, '' for the main package. */
  readonly packages: ReadonlyMap<string, number>;
  /** What WeChat would take points for, in words. */
  readonly faults: readonly string[];
}

export interface Counted {
  readonly tally: Tally;
  /** Milliseconds that the thread worked in its longest run. */
  readonly scriptMs: number;
  readonly page: PageAudit;
  readonly trips: readonly Trip[];
  readonly active: readonly string[];
  readonly packages: ReadonlyMap<string, number>;
}

export function scoringOf({ tally, page, trips, active, packages, scriptMs }: Counted): Scoring {
  const setData = {
    calls: tally.setData.length,
    mostBytes: Math.max(0, ...tally.setData.map(({ bytes }) => bytes)),
    mostInOneSecond: mostInOneSecond(tally.setData.map(({ at }) => at)),
  };
  const counted = {
    setData,
    page,
    active,
    packages,
    longestScriptMs: scriptMs,
    errors: tally.errors,
    slowRequests: trips.filter(({ ms }) => ms > LIMITS.requestMs),
    failedRequests: trips.filter(({ statusCode }) => statusCode === null || statusCode >= 500),
  };
  return { ...counted, faults: faultsOf(counted) };
}

/** The most of `times` (milliseconds, rising) that lie within one second. */
export function mostInOneSecond(times: readonly number[]): number {
  let first = 0;
  let most = 0;
  times.forEach((time, n) => {
    while (time - (times[first] ?? time) >= SECOND) first += 1;
    most = Math.max(most, n - first + 1);
  });
  return most;
}

function faultsOf({ setData, longestScriptMs, page, active, errors }: Omit<Scoring, 'faults'>): string[] {
  const over = (what: string, value: number, limit: number): string[] =>
    value > limit ? [`${what}: ${value} > ${limit}`] : [];
  return [
    ...over('setData bytes', setData.mostBytes, LIMITS.setDataBytes),
    ...over('setData calls in a second', setData.mostInOneSecond, LIMITS.setDataCallsPerSecond),
    ...over('script ms', longestScriptMs, LIMITS.scriptMs),
    ...over(`${page.path} nodes`, page.nodes, LIMITS.nodes),
    ...over(`${page.path} depth`, page.depth, LIMITS.depth),
    ...over(`${page.path} children`, page.children, LIMITS.children),
    ...page.smallTargets.map((target) => `${page.path} small to tap: ${target}`),
    ...page.namelessTargets.map((target) => `${page.path} without a name: ${target}`),
    ...page.faintWords.map((words) => `${page.path} faint: ${words}`),
    ...active.map((rule) => `:active in wxss: ${rule.trim()}`),
    ...errors.map((error) => `error: ${error}`),
  ];
}
