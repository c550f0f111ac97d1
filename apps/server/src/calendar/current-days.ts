import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Catalog } from '../areas/catalog.js';
import { unknownYears } from '../domain/calendar-years.js';
import { Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import { CurrentCalendar } from '../platform/work-calendar.js';
import type { CalendarDay } from './calendar-day.entity.js';
import { CalendarDayStore } from './calendar-day-store.js';

/** Keeps the rules' calendar as the database has it: another server may have changed it. */
@Injectable()
export class CurrentDays implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly catalog: Catalog,
    private readonly days: CalendarDayStore,
    private readonly calendar: CurrentCalendar,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.read();
  }

  /** @returns every entered day, by date, which the calendar knows from now on */
  async read(): Promise<CalendarDay[]> {
    const days = await this.days.all();
    this.calendar.take(days);
    return days;
  }

  /** Tells whoever runs the server of years for which limits count weekends alone as free. */
  warn(): void {
    const years = unknownYears({ now: this.clock.now(), calendar: this.calendar, limits: this.catalog.limits });
    if (years.length > 0) this.log.warn({ years }, 'holidays not known: an administrator has to enter them');
  }
}
