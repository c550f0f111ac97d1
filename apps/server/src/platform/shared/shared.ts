import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** So many times within so many seconds. */
export interface Window {
  /** Tells one window's counts from another's. */
  name: string;
  times: number;
  seconds: number;
}

/**
 * What the servers of one product have in common beside the database: counts, messages, what must not be taken twice. All of it
 * is short-lived, and no report depends on it.
 */
export abstract class Shared {
  /** Counts by key. What it throws beside RateLimiterRes says that nothing can be counted now. */
  abstract counter(window: Window): RateLimiterAbstract;
  /** True the first time, false when `key` was seen within the last `keepMs` milliseconds, by whichever server. */
  abstract firstTime(key: string, now: Date, keepMs: number): Promise<boolean>;
  /** Tells every server that listens to the channel, this one among them, and at once; the others may miss it. */
  abstract tell(channel: string, message: string): void;
  abstract listen(channel: string, heard: (message: string) => void): void;
  /** Nest calls it when the server ends. */
  abstract onApplicationShutdown(): void;
}
