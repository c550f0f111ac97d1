import chineseDays from 'chinese-days';
import type { WorkCalendar } from '../domain/work-calendar.js';

export type { WorkCalendar } from '../domain/work-calendar.js';

/** The token under which Nest hands the calendar out. */
export const WORK_CALENDAR = Symbol('WORK_CALENDAR');

/** A day of which an administrator knows better than the library, as `2027-02-06`. */
export interface EnteredDay {
  day: string;
  working: boolean;
}

/**
 * The working days of mainland China as the State Council announces them each autumn: holidays, and the weekends worked in return.
 * For a year that the library does not know yet, weekends are free and `knows` is false until its days were entered.
 * @param entered days entered by an administrator; they come before the library's
 */
export function chineseWorkCalendar(entered: readonly EnteredDay[] = []): WorkCalendar {
  // Kept, since every new report asks of the same few days, and the library takes its time to answer.
  const days = new Map(entered.map(({ day, working }) => [day, working]));
  return {
    isWorkingDay(day) {
      const working = days.get(day) ?? arranged(day) ?? isWeekday(day);
      days.set(day, working);
      return working;
    },
    knows: (year) => isKnown(`${year}-10-01`, entered),
  };
}

/** The National Day is the last holiday of the year: with it the whole announcement is there, and whoever enters by date has come to its end. */
function isKnown(nationalDay: string, entered: readonly EnteredDay[]): boolean {
  return arranged(nationalDay) !== undefined || entered.some(({ day }) => day === nationalDay);
}

/** The calendar that the rules are handed: always the same one, whatever was entered since. */
export class CurrentCalendar implements WorkCalendar {
  private days = chineseWorkCalendar();

  isWorkingDay(day: string): boolean {
    return this.days.isWorkingDay(day);
  }

  knows(year: number): boolean {
    return this.days.knows(year);
  }

  /** @param entered every entered day, in place of those before */
  take(entered: readonly EnteredDay[]): void {
    this.days = chineseWorkCalendar(entered);
  }
}

/**
 * What the announcement says of the day, if anything. The library names an arranged day `National Day,国庆节,3` and any other by its
 * weekday; that weekday is the machine's, wrong outside China's time zone, and so is not used.
 */
function arranged(day: string): boolean | undefined {
  const { name, work } = chineseDays.getDayDetail(day);
  return name.includes(',') ? work : undefined;
}

function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
