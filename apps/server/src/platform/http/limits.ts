import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { NotNow, TooMany } from '../../domain/errors.js';
import { SETTINGS, type Settings } from '../settings.js';
import { Shared } from '../shared/index.js';

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
const LIMIT_NAMES = Object.keys(POLICIES) as LimitName[];

/** Where nothing can be counted, nobody guesses passwords; but no report is refused for it. */
const NEVER_UNCOUNTED: readonly LimitName[] = ['signInsByName', 'signInsByAddress'];
const RETRY_AFTER_SECONDS = 5;

/** Counts what each one does, on all servers together, and refuses what is too much. Keys are forgotten with their window. */
@Injectable()
export class Limiter {
  private readonly windows = new Map<LimitName, RateLimiterAbstract[]>();

  constructor(@Inject(SETTINGS) { limitsScale }: Pick<Settings, 'limitsScale'>, shared: Shared) {
    for (const name of LIMIT_NAMES) {
      const windows = POLICIES[name].map(({ times, within }) =>
        shared.counter({ name: `${name}:${within}`, times: times * limitsScale, seconds: within }),
      );
      this.windows.set(name, windows);
    }
  }

  /** Counts one. @throws TooMany when it is one too many, NotNow for a sign-in that cannot be counted */
  async take(name: LimitName, key: string): Promise<void> {
    for (const window of this.windows.get(name) ?? []) {
      try {
        await window.consume(key);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
        if (NEVER_UNCOUNTED.includes(name)) throw new NotNow(RETRY_AFTER_SECONDS, 'sign-ins cannot be counted now');
      }
    }
  }

  /** Takes back one that was counted and came to nothing. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    for (const window of this.windows.get(name) ?? []) await window.reward(key);
  }
}
