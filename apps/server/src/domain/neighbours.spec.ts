import { describe, expect, test } from '@jest/globals';
import { HANDLING_STATES, type HandlingState } from '@sanshi/contracts';
import {
  isKnownToNeighbours,
  isOfThisResult,
  joinRefusal,
  neighbourAnswerRefusal,
  plainTitle,
  shownToNeighbours,
  type Step,
} from './neighbours.js';

const NOW = new Date('2026-11-24T02:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3600 * 1000);

describe('joining', () => {
  test('what is near and taken on is known, what is public is, and nothing else', () => {
    const known = (publicAt: Date | null) =>
      HANDLING_STATES.filter((state) => isKnownToNeighbours({ state, publicAt }));
    expect(known(null)).toEqual(['accepted', 'assigned', 'handling', 'resolved']);
    expect(known(NOW)).toEqual(HANDLING_STATES);
  });

  test.each<[HandlingState, string | null]>([
    ['received', null],
    ['handling', null],
    ['resolved', null],
    ['closed', 'join_over'],
    ['declined', 'join_over'],
    ['withdrawn', 'join_over'],
  ])('one that is %s: %p', (state, reason) => {
    expect(joinRefusal({ state, publicAt: NOW }, false)).toBe(reason);
    expect(joinRefusal({ state, publicAt: NOW }, true)).toBe('own_report');
  });
});

describe('the question to neighbours', () => {
  test.each<[HandlingState, number | null, string | null]>([
    ['handling', null, 'not_asked'],
    ['handling', 1, 'not_asked'],
    ['resolved', 0, null],
    ['resolved', 7, null],
    ['closed', 6.9, null],
    ['resolved', 7.1, 'asked_too_long_ago'],
    ['closed', null, 'not_asked'],
  ])('of what is %s, resolved %p days ago: %p', (state, days, reason) => {
    const report = { state, resolvedAt: days === null ? null : daysAgo(days) };
    expect(neighbourAnswerRefusal(report, NOW)).toBe(reason);
  });

  test('an answer to an earlier result says nothing of this one', () => {
    const report = { state: 'resolved', resolvedAt: daysAgo(1) } as const;
    expect([null, daysAgo(2), daysAgo(1), NOW].map((at) => isOfThisResult(at, report))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('what a neighbour is shown of a step', () => {
  const step = (otherwise: Partial<Step>): Step => ({
    command: 'reply',
    side: 'office',
    visible: true,
    from: 'handling',
    to: 'handling',
    ...otherwise,
  });

  test.each<[string, Partial<Step>, boolean, string]>([
    ['a result', { command: 'resolve', to: 'resolved' }, false, 'words'],
    ['a reply to the reporter', {}, false, 'nothing'],
    ['a reply that was published', {}, true, 'words'],
    ['an assignment', { command: 'assign', from: 'accepted', to: 'assigned' }, false, 'act'],
    ['a refusal, without its reason', { command: 'decline', to: 'declined' }, false, 'act'],
    ['a note', { command: 'note', visible: false }, false, 'nothing'],
    ['the reporter’s words', { command: 'message', side: 'reporter' }, false, 'nothing'],
    [
      'the reporter’s verdict',
      { command: 'confirm', side: 'reporter', from: 'resolved', to: 'closed' },
      false,
      'state',
    ],
    ['a visit at the reporter’s', { command: 'follow-up', from: 'resolved', to: 'closed' }, false, 'state'],
    ['the filing', { command: 'file', side: 'reporter', from: null, to: 'received' }, false, 'nothing'],
    ['a question to the reporter', { command: 'ask' }, false, 'nothing'],
    ['a change of secrecy', { command: 'identity', side: 'reporter' }, false, 'nothing'],
  ])('%s', (_, one, isPublic, expected) => expect(shownToNeighbours(step(one), isPublic)).toBe(expected));
});

test('a report is called by its matter and place, not by the reporter’s words', () => {
  expect([plainTitle('飞线充电', '岳秀园社区'), plainTitle('噪音扰民', null)]).toEqual([
    '岳秀园社区飞线充电',
    '噪音扰民',
  ]);
});
