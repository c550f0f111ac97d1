import { describe, expect, test } from '@jest/globals';
import { isBreakTooLong, unknownYears, yearsFrom } from './calendar-years.js';
import { beijing, momentAt, plainCalendar } from './example-facts.js';

describe('years of the calendar', () => {
  const knowing = (...years: number[]) => ({ ...plainCalendar, knows: (year: number) => years.includes(year) });

  test.each([
    ['a year whose every limit ends within it', '2026-12-24T23:59', [2026], []],
    ['from when five working days reach into the next', '2026-12-25T00:00', [2026], [2027]],
    ['the next year, once it is known', '2026-12-25T00:00', [2026, 2027], []],
    ['the last moment of a year', '2026-12-31T23:59', [], [2026, 2027]],
    ['a year of which nobody entered anything', '2027-03-01T10:00', [2026], [2027]],
  ])('warns of %s: %s', (_name, now, known, expected) => {
    expect(unknownYears({ ...momentAt(now), calendar: knowing(...known) })).toEqual(expected);
  });

  test.each([
    ['the last moment of a year in China', '2026-12-31T23:59:59.999', [2026, 2027, 2028]],
    ['the first one of the next', '2027-01-01T00:00', [2027, 2028, 2029]],
  ])('counts from %s', (_name, now, years) => expect(yearsFrom(beijing(now), 2)).toEqual(years));
});

describe('a break', () => {
  /** Free from the 1st of March 2027, a Monday, up to that day. */
  const freeTo = (last: string) => ({
    ...plainCalendar,
    isWorkingDay: (day: string) => (day < '2027-03-01' || day > last) && plainCalendar.isWorkingDay(day),
  });

  test.each([
    ['of nine days with the weekends around', '2027-03-05', '2027-03-03', false],
    ['of twenty, seen from its middle', '2027-03-18', '2027-03-09', false],
    ['of three weeks and more, seen from its middle', '2027-03-19', '2027-03-09', true],
    ['of three weeks and more, seen from its end', '2027-03-19', '2027-03-21', true],
    ['of two months', '2027-04-30', '2027-04-01', true],
    ['of two months, seen from the working day after', '2027-04-30', '2027-05-03', false],
  ])('%s', (_name, last, day, tooLong) => expect(isBreakTooLong(day, freeTo(last))).toBe(tooLong));
});
