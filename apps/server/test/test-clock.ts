import { Clock } from '../src/platform/clock.js';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  constructor(private at = new Date('2026-11-24T02:00:00Z')) {
    super();
  }

  now(): Date {
    return this.at;
  }

  /** @param hours may be a fraction */
  forward(hours: number): void {
    this.at = new Date(this.at.getTime() + hours * 3600 * 1000);
  }
}
