import { describe, expect, test } from '@jest/globals';
import type { HandlingState } from '@sanshi/contracts';
import { NotAllowed, WrongState } from './errors.js';
import { beijing, momentAt } from './example-facts.js';
import {
  FILED,
  accepted,
  after,
  assigned,
  closed,
  declined,
  handled,
  resolved,
  result,
  toOffice,
  toStreet,
  withdrawn,
  type Step,
} from './example-handling.js';
import { move, refusalOf, type Handling, type HandlingCommand, type Move, type Mover } from './handling.js';

const BEFORE: Partial<Record<HandlingState, readonly Step[]>> = {
  received: [],
  accepted,
  assigned,
  handling: handled,
  resolved,
  closed,
  declined,
  withdrawn,
};

describe('filing', () => {
  test('is with the newsroom, and both promises run from then', () => {
    const report = after([]);
    expect(report).toMatchObject({ state: 'received', officeCode: null, heldSince: beijing(FILED), signBy: null });
    expect(report.respondBy).toEqual(beijing('2026-11-25T15:02'));
    expect(report.resolveBy).toEqual(beijing('2026-11-27T23:59:59.999'));
  });
});

describe('the way of a report', () => {
  test.each<[string, readonly Step[], HandlingState]>([
    ['accepted', accepted, 'accepted'],
    ['assigned', assigned, 'assigned'],
    ['signed for', handled, 'handling'],
    ['resolved', resolved, 'resolved'],
    ['confirmed', closed, 'closed'],
    ['declined, then reinstated', [...declined, ['editor', { command: 'reinstate' }, '2026-11-25T09:00']], 'accepted'],
    [
      'withdrawn, then reinstated',
      [...withdrawn, ['editor', { command: 'reinstate' }, '2026-11-25T09:00']],
      'accepted',
    ],
    ['answered at once', [['editor', { command: 'answer' }, '2026-11-24T15:10']], 'closed'],
    [
      'found solved on a visit',
      [...resolved, ['editor', { command: 'follow-up', solved: true }, '2026-11-26T10:00']],
      'closed',
    ],
    [
      'found unsolved on a visit',
      [...resolved, ['supervisor', { command: 'follow-up', solved: false }, '2026-11-26T10:00']],
      'handling',
    ],
    [
      'not solved, says the reporter',
      [...resolved, ['reporter', { command: 'confirm', solved: false }, '2026-11-25T12:00']],
      'handling',
    ],
    ['reopened by an editor', [...closed, ['editor', { command: 'reopen' }, '2027-06-01T10:00']], 'handling'],
    ['archived after 7 days', [...resolved, ['system', { command: 'archive' }, '2026-12-02T10:00']], 'closed'],
    ['returned', [...assigned, ['office', { command: 'return' }, '2026-11-24T16:00']], 'accepted'],
    ['given to another office', [...handled, ['supervisor', toStreet, '2026-11-25T09:00']], 'assigned'],
  ])('%s', (_name, steps, state) => expect(after(steps).state).toBe(state));

  test('an answered report that no office had comes back to the desk, not to nobody', () => {
    const report = after([['editor', { command: 'answer' }, '2026-11-24T15:10']]);
    const reopened = move(report, { command: 'reopen' }, 'reporter', momentAt('2026-11-25T10:00'));
    expect(reopened).toMatchObject({ state: 'accepted', officeCode: null, reporterReopens: 1 });
  });

  test('whose hands, since when', () => {
    expect(after(assigned)).toMatchObject({ officeCode: 'yuexiuyuan', heldSince: beijing('2026-11-24T15:20') });
    expect(after(handled)).toMatchObject({ assigneeId: 'li', heldSince: beijing('2026-11-24T16:00') });
    const returned = after([...assigned, ['office', { command: 'return' }, '2026-11-24T16:10']]);
    expect(returned).toMatchObject({ officeCode: null, heldSince: beijing('2026-11-24T16:10'), returns: 1 });
  });

  test('who was named has it, whoever signs', () => {
    const steps: Step[] = [...accepted, ['editor', { ...toOffice, personId: 'wang' }, '2026-11-24T15:20']];
    expect(after([...steps, ['office', { command: 'sign', personId: 'li' }, '2026-11-24T16:00']]).assigneeId).toBe(
      'wang',
    );
  });
});

describe('refused, and why', () => {
  const NOW = '2026-11-25T13:00';
  test.each<[HandlingState, HandlingCommand, Mover, string]>([
    ['received', 'assign', 'editor', 'not_accepted'],
    ['received', 'urge', 'reporter', 'not_accepted'],
    ['received', 'resolve', 'office', 'not_accepted'],
    ['received', 'reinstate', 'editor', 'not_declined'],
    ['accepted', 'accept', 'editor', 'already_accepted'],
    ['accepted', 'sign', 'office', 'not_assigned'],
    ['accepted', 'unmerge', 'editor', 'not_merged'],
    ['assigned', 'resolve', 'office', 'not_signed'],
    ['assigned', 'withdraw', 'reporter', 'with_an_office'],
    ['assigned', 'decline', 'editor', 'with_an_office'],
    ['handling', 'sign', 'office', 'already_signed'],
    ['handling', 'accept', 'editor', 'already_accepted'],
    ['handling', 'confirm', 'reporter', 'not_resolved'],
    ['handling', 'reopen', 'editor', 'not_resolved'],
    ['handling', 'park', 'supervisor', 'nothing_asked'],
    ['handling', 'extend', 'supervisor', 'nothing_asked'],
    ['handling', 'resume', 'system', 'not_paused'],
    ['resolved', 'resolve', 'office', 'already_resolved'],
    ['resolved', 'merge', 'editor', 'already_resolved'],
    ['resolved', 'archive', 'system', 'too_early_to_archive'],
    ['closed', 'confirm', 'reporter', 'already_closed'],
    ['declined', 'accept', 'editor', 'declined'],
    ['withdrawn', 'message', 'reporter', 'withdrawn'],
    ['withdrawn', 'reply', 'editor', 'withdrawn'],
  ])('%s: %s by %s → %s', (state, command, by, reason) => {
    expect(refusalOf(after(BEFORE[state] ?? []), command, by, momentAt(NOW))).toBe(reason);
  });

  test('a part that may never do it is refused before anything else', () => {
    expect(() => move(after(accepted), toOffice, 'reporter', momentAt(NOW))).toThrow(NotAllowed);
    expect(() => move(after(handled), { command: 'answer' }, 'editor', momentAt(NOW))).toThrow(WrongState);
  });

  test.each<[string, Partial<Move<'assign'>>, string]>([
    ['an office of another area', { coversReport: false }, 'office_out_of_area'],
    ['the office complained of', { complainedOf: true }, 'office_complained_of'],
  ])('cannot be assigned to %s', (_name, facts, reason) => {
    const act = { ...toOffice, ...facts };
    expect(() => move(after(accepted), act, 'editor', momentAt(NOW))).toThrow(expect.objectContaining({ reason }));
  });
});

describe('returning', () => {
  const twice: Step[] = [
    ...assigned,
    ['office', { command: 'return' }, '2026-11-24T16:00'],
    ['editor', toStreet, '2026-11-24T16:10'],
    ['office', { command: 'return' }, '2026-11-24T16:20'],
  ];

  test.each<[string, readonly Step[], string, string | null]>([
    ['before the signing limit', assigned, '2026-11-24T17:20', null],
    ['past the signing limit', assigned, '2026-11-24T17:21', 'return_too_late'],
    ['on the working day after signing', handled, '2026-11-25T23:00', null],
    ['later than that', handled, '2026-11-26T00:00', 'return_too_late'],
  ])('%s', (_name, steps, at, reason) =>
    expect(refusalOf(after(steps), 'return', 'office', momentAt(at))).toBe(reason),
  );

  test('the second goes to the supervisor, whose choice cannot be returned', () => {
    const now = momentAt('2026-11-24T16:30');
    expect(refusalOf(after(twice), 'assign', 'editor', now)).toBe('supervisor_assigns');
    const fixed = move(after(twice), toOffice, 'supervisor', now);
    expect(fixed).toMatchObject({ state: 'assigned', fixedOffice: true });
    expect(refusalOf(fixed, 'return', 'office', now)).toBe('office_fixed');
  });

  test('a supervisor who assigns before that is returned to like anybody', () => {
    const report = after([...accepted, ['supervisor', toOffice, '2026-11-24T15:20']]);
    expect(refusalOf(report, 'return', 'office', momentAt('2026-11-24T15:30'))).toBeNull();
  });
});

describe('the result and its judgement', () => {
  const resolve = (kind: Handling['kind'], photoCount: number, noPhotoReason?: string): Handling =>
    move(
      after(handled, { kind }),
      { command: 'resolve', photoCount, noPhotoReason },
      'office',
      momentAt('2026-11-25T10:00'),
    );

  test.each<[string, Handling['kind'], number, string | undefined]>([
    ['a hazard with a photo', 'hazard', 1, undefined],
    ['a hazard with a reason', 'hazard', 0, '涉及隐私'],
    ['news without a photo', 'news', 0, undefined],
  ])('%s is resolved', (_name, kind, photos, reason) => expect(resolve(kind, photos, reason).state).toBe('resolved'));

  test('a hazard with neither photo nor reason is not', () => {
    expect(() => resolve('hazard', 0, ' ')).toThrow(expect.objectContaining({ reason: 'photo_or_reason' }));
  });

  test('not solved counts as a reopening; with none left it is written down, and the report closes unsolved', () => {
    const no: Move = { command: 'confirm', solved: false, satisfied: false, comment: '还在滴水' };
    const again: Step[] = [
      ['reporter', no, '2026-11-25T12:00'],
      ['office', result, '2026-11-25T13:00'],
    ];
    const third = after([...resolved, ...again, ...again]);
    expect(third).toMatchObject({ state: 'resolved', reporterReopens: 2, solved: null, comment: null });
    const last = move(third, no, 'reporter', momentAt('2026-11-25T14:00'));
    expect(last).toMatchObject({ state: 'closed', solved: false, satisfied: false, comment: '还在滴水' });
    expect(refusalOf(last, 'reopen', 'reporter', momentAt('2026-11-25T15:00'))).toBe('reopened_twice');
    expect(refusalOf(last, 'reopen', 'editor', momentAt('2026-11-25T15:00'))).toBeNull();
  });

  test('the reporter reopens within 30 days', () => {
    expect(refusalOf(after(closed), 'reopen', 'reporter', momentAt('2026-12-25T12:00'))).toBeNull();
    expect(refusalOf(after(closed), 'reopen', 'reporter', momentAt('2026-12-25T12:01'))).toBe('reopen_too_late');
  });
});

describe('urging', () => {
  const urged: Step[] = [...handled, ['reporter', { command: 'urge' }, '2026-11-24T18:00']];

  test('once a day for the reporter, always for the newsroom', () => {
    expect(refusalOf(after(urged), 'urge', 'reporter', momentAt('2026-11-24T23:59'))).toBe('urged_today');
    expect(refusalOf(after(urged), 'urge', 'editor', momentAt('2026-11-24T23:59'))).toBeNull();
    expect(refusalOf(after(urged), 'urge', 'reporter', momentAt('2026-11-25T00:00'))).toBeNull();
  });

  test("the office's reply takes the report from the top of the list, the newsroom's does not", () => {
    expect(after(urged).urgedAt).toEqual(beijing('2026-11-24T18:00'));
    expect(after([...urged, ['editor', { command: 'reply' }, '2026-11-24T19:00']]).urgedAt).not.toBeNull();
    expect(after([...urged, ['office', { command: 'reply' }, '2026-11-24T19:00']]).urgedAt).toBeNull();
  });
});
