import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '../../domain/errors.js';
import { SETTINGS, type Settings } from '../settings.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often, within how many seconds. All windows of a name must allow it. */
const POLICIES = {
  /** By account. */
  reports: [
    { times: 5, within: HOUR },
    { times: 20, within: DAY },
  ],
  /** By account. */
  joins: [{ times: 20, within: HOUR }],
  exports: [{ times: 5, within: HOUR }],
  feedback: [{ times: 10, within: HOUR }],
  /** Looking up by receipt: who guesses the phone's last digits has to give up long before they are through. */
  lookUpsByNumber: [{ times: 10, within: DAY }],
  lookUpsByAddress: [{ times: 30, within: HOUR }],
  /** By who uploads. */
  photos: [{ times: 60, within: HOUR }],
  /** By who searches. */
  search: [{ times: 100, within: MINUTE }],
  /** By the account's name, known or not. */
  signInsByName: [{ times: 10, within: 15 * MINUTE }],
  signInsByAddress: [{ times: 10, within: 15 * MINUTE }],
  /** New accounts of browsers, by address: generous, since a whole neighbourhood may share one. */
  guests: [{ times: 120, within: HOUR }],
} as const;

export type LimitName = keyof typeof POLICIES;

/** Counts in memory what each one does, and refuses what is too much. Keys are forgotten with their window. */
@Injectable()
export class Limiter {
  private readonly windows = new Map<string, RateLimiterMemory[]>();

  constructor(@Inject(SETTINGS) { limitsScale }: Pick<Settings, 'limitsScale'>) {
    for (const [name, policy] of Object.entries(POLICIES)) {
      const windows = policy.map(({ times, within }) => ({ points: times * limitsScale, duration: within }));
      this.windows.set(
        name,
        windows.map((window) => new RateLimiterMemory(window)),
      );
    }
  }

  /** Counts one. @throws TooMany when it is one too many */
  async take(name: LimitName, key: string): Promise<void> {
    for (const window of this.windows.get(name) ?? []) {
      try {
        await window.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new TooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
      }
    }
  }

  /** Takes back one that was counted and came to nothing. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    for (const window of this.windows.get(name) ?? []) await window.reward(key);
  }
}
