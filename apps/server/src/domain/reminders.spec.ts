import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beijing, momentAt } from './example-facts.js';
import { after, assigned, closed, handled, resolved, type Step } from './example-handling.js';
import { move } from './handling.js';
import { nextReminder, runningLimit } from './running-limit.js';

const reminderOf = (steps: readonly Step[], since: string): Date | null =>
  nextReminder(after(steps), beijing(since))?.at ?? null;

describe('the office is reminded at 80 % of a limit', () => {
  // Filed at 15:02, assigned at 15:20; 2 h to sign, 1 day to respond, 3 working days to resolve: until the end of the 27th.
  test.each<[string, readonly Step[], string, string | null]>([
    ['nobody has it', [], '2026-11-24T15:02', null],
    ['to sign', assigned, '2026-11-24T15:20', '2026-11-24T16:56'],
    ['to respond, once it has signed', handled, '2026-11-24T17:00', '2026-11-25T10:14'],
    ['to respond, though the one to sign was said', assigned, '2026-11-24T16:56', '2026-11-25T10:14'],
    [
      'to resolve, once it has responded',
      [...handled, ['office', { command: 'reply' }, '2026-11-24T17:30']],
      '2026-11-24T17:30',
      '2026-11-27T07:48:23.999',
    ],
    ['nothing is owed any more', resolved, '2026-11-26T10:00', null],
  ])('%s', (_name, steps, since, at) => expect(reminderOf(steps, since)).toEqual(at && beijing(at)));

  test('of the limit that it names', () => {
    const report = after(assigned);
    expect(nextReminder(report, beijing('2026-11-24T15:20'))?.due).toEqual(report.signBy);
  });

  test('later by the time for which the clock stood still', () => {
    const replied: readonly Step[] = [...handled, ['office', { command: 'reply' }, '2026-11-24T17:30']];
    const asked: readonly Step[] = [...replied, ['office', { command: 'ask' }, '2026-11-25T10:00']];
    expect(reminderOf(asked, '2026-11-25T10:00')).toBeNull();
    const told: readonly Step[] = [...asked, ['reporter', { command: 'message' }, '2026-11-26T10:00']];
    const [plain, paused] = [reminderOf(replied, '2026-11-24T17:30'), reminderOf(told, '2026-11-26T10:00')];
    expect(Number(paused) - Number(plain)).toBe(24 * 3600_000);
  });

  test('counted from the reopening', () => {
    const reopened = move(after(closed), { command: 'reopen' }, 'editor', momentAt('2026-12-01T10:00'));
    const reminder = nextReminder(reopened, beijing('2026-12-01T10:00'));
    expect(reminder?.at).toEqual(
      new Date(
        beijing('2026-12-01T10:00').getTime() +
          0.8 * (Number(reopened.resolveBy) - Number(beijing('2026-12-01T10:00'))),
      ),
    );
  });

  test('before the limit and after its start, whenever it is asked for', () => {
    const report = after(assigned);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * 24 * 60 }), (minutes) => {
        const since = new Date(beijing('2026-11-24T15:20').getTime() + minutes * 60_000);
        const reminder = nextReminder(report, since);
        expect(reminder === null || (reminder.at > since && reminder.at < reminder.due)).toBe(true);
      }),
    );
    expect(runningLimit(report)).toEqual(report.signBy);
  });
});
