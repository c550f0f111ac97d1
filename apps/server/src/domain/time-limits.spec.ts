import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from './beijing-day.js';
import { beijing, plainCalendar } from './example-facts.js';
import { dueAt, parseLimit, reminderAt } from './time-limits.js';
import type { WorkCalendar } from './work-calendar.js';

/** 2026 as the State Council announced it, as far as the tables below reach. */
const FREE = ['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21']
  .concat(['2026-02-22', '2026-02-23', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'])
  .concat(['2026-10-06', '2026-10-07']);
const MADE_UP = ['2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10'];
const calendar: WorkCalendar = {
  isWorkingDay: (day) => MADE_UP.includes(day) || (!FREE.includes(day) && plainCalendar.isWorkingDay(day)),
  knows: (year) => year === 2026,
};

describe('limits', () => {
  test.each([
    ['by the clock, at night', '2026-11-24T23:50:00.000', '30min', '2026-11-25T00:20:00.000'],
    ['by the clock, over a weekend', '2026-11-27T20:00:00.000', '24h', '2026-11-28T20:00:00.000'],
    ['one working day ends with the next one', '2026-11-24T15:00:00.000', '1wd', '2026-11-25T23:59:59.999'],
    ['early or late on a day is the same', '2026-11-24T00:00:00.000', '1wd', '2026-11-25T23:59:59.999'],
    ['three working days', '2026-11-23T15:02:00.000', '3wd', '2026-11-26T23:59:59.999'],
    ['from a Friday', '2026-11-27T15:00:00.000', '1wd', '2026-11-30T23:59:59.999'],
    ['from the Sunday after', '2026-11-29T09:00:00.000', '1wd', '2026-11-30T23:59:59.999'],
    ['from just before midnight', '2026-11-23T23:59:59.999', '1wd', '2026-11-24T23:59:59.999'],
    [
      'the Saturday worked before the Spring Festival counts',
      '2026-02-13T10:00:00.000',
      '1wd',
      '2026-02-14T23:59:59.999',
    ],
    ['over the Spring Festival', '2026-02-14T10:00:00.000', '1wd', '2026-02-24T23:59:59.999'],
    ['within the Spring Festival', '2026-02-18T10:00:00.000', '5wd', '2026-02-28T23:59:59.999'],
    ['over the National Day', '2026-09-30T17:00:00.000', '3wd', '2026-10-10T23:59:59.999'],
    ['over the turn of the year', '2026-12-31T10:00:00.000', '1wd', '2027-01-01T23:59:59.999'],
  ])('%s', (_name, from, limit, due) => expect(dueAt(beijing(from), limit, calendar)).toEqual(beijing(due)));

  test.each(['', '0h', '1d', '2 h', '-1h', '1.5h', '99999h'])('%p is not a limit', (text) =>
    expect(() => parseLimit(text)).toThrow(RangeError),
  );

  test('a calendar without working days is a mistake, not an endless search', () => {
    const noWork = { isWorkingDay: () => false, knows: () => true };
    expect(() => dueAt(beijing('2026-11-24T15:00:00.000'), '1wd', noWork)).toThrow(RangeError);
  });

  test('reminds at 80 %', () => {
    const start = beijing('2026-11-24T10:00:00.000');
    expect(reminderAt(start, dueAt(start, '2h', calendar))).toEqual(beijing('2026-11-24T11:36:00.000'));
  });

  const anyTime = fc.date({ min: beijing('2026-01-01T00:00'), max: beijing('2026-12-31T00:00'), noInvalidDate: true });
  const limits = fc.constantFrom('30min', '2h', '24h', '1wd', '3wd', '5wd', '60wd');

  test('never run backwards', () => {
    fc.assert(
      fc.property(anyTime, limits, (from, limit) => {
        expect(dueAt(from, limit, calendar).getTime()).toBeGreaterThan(from.getTime());
      }),
    );
  });

  test('whoever starts later never ends earlier', () => {
    fc.assert(
      fc.property(anyTime, fc.nat(40 * DAY), limits, (from, later, limit) => {
        const second = new Date(from.getTime() + later);
        expect(dueAt(second, limit, calendar).getTime()).toBeGreaterThanOrEqual(dueAt(from, limit, calendar).getTime());
      }),
    );
  });
});
