import { Injectable } from '@nestjs/common';
import { Catalog } from '../areas/catalog.js';
import type { Moment } from '../domain/handling.js';
import { Clock } from '../platform/clock.js';
import { WORK_CALENDAR, type WorkCalendar } from '../platform/work-calendar.js';
import { Inject } from '@nestjs/common';

/** The clock, the calendar and the limits, as the rules take them. */
@Injectable()
export class Moments {
  constructor(
    private readonly clock: Clock,
    @Inject(WORK_CALENDAR) private readonly calendar: WorkCalendar,
    private readonly catalog: Catalog,
  ) {}

  now(): Moment {
    return { now: this.clock.now(), calendar: this.calendar, limits: this.catalog.limits };
  }
}
