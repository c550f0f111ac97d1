import { Clock } from '../platform/clock.js';

/** A clock that the seeding sets from step to step, so that the demo's past is made by the rules of the present. */
export class ShiftedClock extends Clock {
  private at = new Date();

  now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}
