import { describe, expect, test } from '@jest/globals';
import { dueAt } from '../domain/time-limits.js';
import { chineseWorkCalendar, CurrentCalendar } from './work-calendar.js';

describe('working days of China', () => {
  const calendar = chineseWorkCalendar();

  test.each([
    ['a Tuesday', '2026-11-24', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-29', false],
    ['the Saturday worked before the Spring Festival', '2026-02-14', true],
    ['the first day of the Spring Festival', '2026-02-15', false],
    ['the last day of the Spring Festival', '2026-02-23', false],
    ['the Saturday worked after the Spring Festival', '2026-02-28', true],
    ['the Sunday worked before the National Day', '2026-09-20', true],
    ['the National Day', '2026-10-01', false],
    ['the last free day of the National Day', '2026-10-07', false],
    ['the Saturday worked after the National Day', '2026-10-10', true],
    ['a weekday of a year not announced', '2031-10-01', true],
    ['a Saturday of a year not announced', '2031-10-04', false],
  ])('%s', (_name, day, working) => expect(calendar.isWorkingDay(day)).toBe(working));

  test('knows the years that were announced', () => {
    expect([2004, 2025, 2026, 2031].map((year) => calendar.knows(year))).toEqual([true, true, true, false]);
  });

  test('what an administrator entered comes first', () => {
    const entered = chineseWorkCalendar([
      { day: '2031-10-01', working: false },
      { day: '2031-10-04', working: true },
    ]);
    expect([entered.isWorkingDay('2031-10-01'), entered.isWorkingDay('2031-10-04')]).toEqual([false, true]);
    expect(entered.knows(2031)).toBe(true);
  });

  test.each([
    ['one of its days', ['2031-01-01'], false],
    ['the National Day, the last of its holidays', ['2031-10-01'], true],
    ['the National Day of another', ['2032-10-01'], false],
  ])('a year is known by %s', (_name, days, known) => {
    const entered = chineseWorkCalendar(days.map((day) => ({ day, working: false })));
    expect(entered.knows(2031)).toBe(known);
  });
});

describe('the calendar that the rules are handed', () => {
  /** A Friday. */
  const from = new Date('2031-05-30T15:00:00+08:00');

  test.each([
    ['nothing', [], '2031-06-02'],
    ['a Saturday worked', [{ day: '2031-05-31', working: true }], '2031-05-31'],
    ['a Monday free', [{ day: '2031-06-02', working: false }], '2031-06-03'],
    [
      'both',
      [
        { day: '2031-05-31', working: true },
        { day: '2031-06-02', working: false },
      ],
      '2031-05-31',
    ],
  ])('with %s entered a limit of one working day ends on its day', (_name, entered, day) => {
    const calendar = new CurrentCalendar();
    expect(dueAt(from, '1wd', calendar)).toEqual(new Date('2031-06-02T23:59:59.999+08:00'));
    calendar.take(entered);
    expect(dueAt(from, '1wd', calendar)).toEqual(new Date(`${day}T23:59:59.999+08:00`));
    calendar.take([]);
    expect(dueAt(from, '1wd', calendar)).toEqual(new Date('2031-06-02T23:59:59.999+08:00'));
  });
});
