import { describe, expect, test } from '@jest/globals';
import { BadInput, WrongState } from './errors.js';
import { beijing, momentAt } from './example-facts.js';
import { after, assigned, closed, handled, result, toStreet, withdrawn, type Step } from './example-handling.js';
import { move, refusalOf } from './handling.js';

describe('limits', () => {
  test('another priority counts from the submitting', () => {
    const report = after([['editor', { command: 'accept', priority: 'emergency' }, '2026-11-24T15:10']]);
    expect(report.respondBy).toEqual(beijing('2026-11-24T17:02'));
    expect(report.resolveBy).toEqual(beijing('2026-11-25T15:02'));
  });

  test('a new assignment restarts the signing limit, never the resolving limit', () => {
    const [first, second] = [after(assigned), after([...handled, ['editor', toStreet, '2026-11-25T09:00']])];
    expect(first.signBy).toEqual(beijing('2026-11-24T17:20'));
    expect(second.signBy).toEqual(beijing('2026-11-25T11:00'));
    expect(second.resolveBy).toEqual(first.resolveBy);
  });

  test('the first reply meets the responding limit, later ones change nothing', () => {
    const once = after([...handled, ['office', { command: 'reply' }, '2026-11-24T17:00']]);
    expect(move(once, { command: 'reply' }, 'editor', momentAt('2026-11-30T17:00')).respondedAt).toEqual(
      beijing('2026-11-24T17:00'),
    );
  });

  test('reopening gives a new resolving limit', () => {
    const report = after([...closed, ['reporter', { command: 'reopen' }, '2026-12-10T10:00']]);
    expect(report).toMatchObject({ resolveBy: beijing('2026-12-15T23:59:59.999'), resolvedAt: null, closedAt: null });
  });

  test('away from the desk the clocks stand still', () => {
    const report = after([...withdrawn, ['editor', { command: 'reinstate' }, '2026-12-04T15:10']]);
    expect(report).toMatchObject({ resolveBy: beijing('2026-12-07T23:59:59.999'), lateSince: null });
  });
});

describe('late', () => {
  test.each<[string, readonly Step[], string, string | null]>([
    ['signed in time', handled, '2026-11-24T17:20', null],
    [
      'signed a minute late',
      [...assigned, ['office', { command: 'sign' }, '2026-11-24T17:21']],
      '2026-11-24T17:21',
      '2026-11-24T17:20',
    ],
    [
      'answered in time to the millisecond',
      [...handled, ['office', { command: 'reply' }, '2026-11-25T15:02']],
      '2026-11-25T15:03',
      null,
    ],
    [
      'answered late',
      [...handled, ['office', { command: 'reply' }, '2026-11-25T15:03']],
      '2026-11-25T15:03',
      '2026-11-25T15:02',
    ],
    [
      'resolved late',
      [...handled, ['office', { command: 'reply' }, '2026-11-25T10:00'], ['office', result, '2026-11-28T00:00']],
      '2026-11-28T00:00',
      '2026-11-27T23:59:59.999',
    ],
  ])('%s', (_name, steps, at, since) => {
    const report = move(after(steps), { command: 'note' }, 'editor', momentAt(at));
    expect(report.lateSince).toEqual(since === null ? null : beijing(since));
  });
});

describe('a question to the reporter', () => {
  const asked: Step[] = [
    ...handled,
    ['office', { command: 'reply' }, '2026-11-24T16:30'],
    ['office', { command: 'ask' }, '2026-11-24T17:00'],
  ];

  test('stops the resolving clock, for 3 days at most', () => {
    const report = after(asked);
    expect(report).toMatchObject({ paused: 'ask', pausedUntil: beijing('2026-11-27T17:00') });
    expect(refusalOf(report, 'resume', 'system', momentAt('2026-11-27T16:59'))).toBe('pause_not_over');
    const resumed = move(report, { command: 'resume' }, 'system', momentAt('2026-11-27T18:00'));
    expect(resumed).toMatchObject({ paused: null, resolveBy: beijing('2026-11-30T23:59:59.999') });
  });

  test('the answer moves the limit by the pause', () => {
    const answered = after([...asked, ['reporter', { command: 'message' }, '2026-11-24T19:00']]);
    expect(answered).toMatchObject({ paused: null, resolveBy: beijing('2026-11-28T01:59:59.999') });
  });

  test('a pause that nobody ended is over all the same', () => {
    const report = after([...asked, ['office', result, '2026-11-30T10:00']]);
    expect(report).toMatchObject({ state: 'resolved', lateSince: null, resolveBy: beijing('2026-11-30T23:59:59.999') });
  });

  test('a second question makes the pause no longer', () => {
    expect(after([...asked, ['editor', { command: 'ask' }, '2026-11-25T17:00']]).pausedUntil).toEqual(
      beijing('2026-11-27T17:00'),
    );
  });

  test('who is late already stays late', () => {
    const late = after([...handled, ['office', { command: 'ask' }, '2026-11-30T10:00']]);
    expect(late.lateSince).toEqual(beijing('2026-11-25T15:02'));
  });
});

describe('parking', () => {
  const until = beijing('2027-04-01T00:00');
  const askedFor: Step[] = [
    ...handled,
    ['office', { command: 'park', text: '冬天不能动土', until }, '2026-11-25T09:00'],
  ];
  const parked: Step[] = [...askedFor, ['supervisor', { command: 'park', granted: true }, '2026-11-25T10:00']];

  test('the clock stands still until the day', () => {
    expect(after(parked)).toMatchObject({ paused: 'park', pausedUntil: until, asked: null, state: 'handling' });
    const resumed = move(after(parked), { command: 'resume' }, 'system', momentAt('2027-04-01T00:00'));
    expect(resumed.resolveBy?.getTime()).toBe(
      beijing('2026-11-27T23:59:59.999').getTime() + (until.getTime() - beijing('2026-11-25T10:00').getTime()),
    );
  });

  test('refused, nothing has changed', () => {
    const refused = after([...askedFor, ['supervisor', { command: 'park', granted: false }, '2026-11-25T10:00']]);
    expect(refused).toEqual(after(handled));
  });

  test('a message of the reporter does not end it, another office does', () => {
    expect(after([...parked, ['reporter', { command: 'message' }, '2026-11-26T10:00']]).paused).toBe('park');
    expect(after([...parked, ['editor', toStreet, '2026-11-26T10:00']]).paused).toBeNull();
  });

  test('one request at a time, for a day ahead, decided while it is ahead', () => {
    expect(refusalOf(after(askedFor), 'extend', 'office', momentAt('2026-11-25T09:30'))).toBe('waiting_for_supervisor');
    expect(() =>
      after([
        ...handled,
        ['office', { command: 'park', text: '再等等', until: beijing('2026-11-25T00:00') }, '2026-11-25T09:00'],
      ]),
    ).toThrow(BadInput);
    expect(() => after([...handled, ['office', { command: 'park', until }, '2026-11-25T09:00']])).toThrow(BadInput);
    expect(() => after([...askedFor, ['supervisor', { command: 'park', granted: true }, '2027-05-01T10:00']])).toThrow(
      WrongState,
    );
  });
});

describe('extending', () => {
  const askedFor: Step[] = [...handled, ['office', { command: 'extend', text: '等配件' }, '2026-11-25T09:00']];

  test('adds the original length again, once', () => {
    const extended = after([...askedFor, ['supervisor', { command: 'extend', granted: true }, '2026-11-25T10:00']]);
    expect(extended).toMatchObject({ extended: true, asked: null, resolveBy: beijing('2026-12-02T23:59:59.999') });
    expect(refusalOf(extended, 'extend', 'office', momentAt('2026-11-26T09:00'))).toBe('extended_before');
  });

  test('refused, it may be asked for again', () => {
    const refused = after([...askedFor, ['supervisor', { command: 'extend', granted: false }, '2026-11-25T10:00']]);
    expect(refused).toEqual(after(handled));
    expect(refusalOf(refused, 'extend', 'office', momentAt('2026-11-26T09:00'))).toBeNull();
  });

  test('needs a reason to ask and a word to decide', () => {
    expect(() => after([...handled, ['office', { command: 'extend' }, '2026-11-25T09:00']])).toThrow(BadInput);
    expect(() => after([...askedFor, ['supervisor', { command: 'extend' }, '2026-11-25T10:00']])).toThrow(BadInput);
  });
});
