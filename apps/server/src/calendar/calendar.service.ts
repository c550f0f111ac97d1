import { Injectable } from '@nestjs/common';
import { CALENDAR_YEARS_AHEAD, type WorkCalendarView } from '@sanshi/contracts';
import { StaffStore } from '../accounts/staff-store.js';
import { AccessLog } from '../audit/access-log.js';
import { refuseUnlessAdmin, type Staff } from '../domain/access.js';
import { dayOf, isDay, yearOf } from '../domain/beijing-day.js';
import { isBreakTooLong, yearsFrom } from '../domain/calendar-years.js';
import { BadInput, NotFound } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { chineseWorkCalendar, CurrentCalendar, type EnteredDay } from '../platform/work-calendar.js';
import { CalendarDayStore } from './calendar-day-store.js';
import { CurrentDays } from './current-days.js';

/** An administrator sees which years the calendar knows, and enters what it does not. Limits that were promised stay as they are. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: CurrentCalendar,
    private readonly days: CalendarDayStore,
    private readonly current: CurrentDays,
    private readonly staff: StaffStore,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws NotAllowed */
  async view(actor: Staff): Promise<WorkCalendarView> {
    refuseUnlessAdmin(actor, 'the calendar');
    const now = this.clock.now();
    const thisYear = yearOf(dayOf(now));
    const days = (await this.current.read()).filter(({ day }) => yearOf(day) >= thisYear);
    const names = await this.staff.namesOf([...new Set(days.map(({ enteredBy }) => enteredBy))]);
    return {
      years: yearsFrom(now, CALENDAR_YEARS_AHEAD.shown).map((year) => ({ year, known: this.calendar.knows(year) })),
      days: days.map(({ day, working, enteredBy }) => ({ day, working, by: names.get(enteredBy) ?? null })),
    };
  }

  /** In place of what was entered for the day before. @throws NotAllowed, BadInput */
  async enter(actor: Staff, day: string, working: boolean): Promise<void> {
    refuseUnlessAdmin(actor, 'the calendar');
    this.refuseUnlessInReach(day);
    await this.refuseLongBreak(day, [{ day, working }]);
    const row = { day, working, enteredBy: actor.id, enteredAt: this.clock.now() };
    const act = working ? 'enter-working-day' : 'enter-free-day';
    await this.db.write(async (tx) => {
      await this.days.put(tx, row);
      await this.accessLog.addWithin(tx, { actorId: actor.id, act, reason: day });
    });
    await this.current.read();
  }

  /** From then on the day is what the calendar says of it. @throws NotAllowed, BadInput, NotFound */
  async remove(actor: Staff, day: string): Promise<void> {
    refuseUnlessAdmin(actor, 'the calendar');
    this.refuseUnlessInReach(day);
    await this.refuseLongBreak(day, []);
    await this.db.write(async (tx) => {
      if (!(await this.days.remove(tx, day))) throw new NotFound(`entered day ${day}`);
      await this.accessLog.addWithin(tx, { actorId: actor.id, act: 'remove-entered-day', reason: day });
    });
    await this.current.read();
  }

  private refuseUnlessInReach(day: string): void {
    if (!isDay(day)) throw new BadInput({ day: ['isDay'] });
    const years = yearsFrom(this.clock.now(), CALENDAR_YEARS_AHEAD.entered);
    if (!years.includes(yearOf(day))) throw new BadInput({ day: ['isInReach'] }, 'day_out_of_reach');
  }

  /** A calendar without working days would leave no limit to be counted, and no report could be filed. */
  private async refuseLongBreak(day: string, instead: EnteredDay[]): Promise<void> {
    const others = (await this.days.all()).filter((other) => other.day !== day);
    if (isBreakTooLong(day, chineseWorkCalendar([...others, ...instead]))) {
      throw new BadInput({ day: ['isBreakTooLong'] }, 'break_too_long');
    }
  }
}
