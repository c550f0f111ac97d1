import { describe, expect, test } from '@jest/globals';
import { HANDLING_STATES, type EventCommand, type HandlingState } from '@sanshi/contracts';
import fc from 'fast-check';
import {
  isPublicPhoto,
  isPublicReply,
  mayReadWords,
  publishRefusal,
  roundPoint,
  staysPublic,
  unpublishRefusal,
  type Choosable,
} from './publishing.js';
import { metresBetween } from './same-matter.js';

const NOW = new Date('2026-11-24T02:00:00Z');

describe('publishing', () => {
  test.each<[HandlingState, string | null]>([
    ['received', null],
    ['accepted', null],
    ['assigned', null],
    ['handling', null],
    ['resolved', null],
    ['closed', null],
    ['declined', 'declined'],
    ['merged', 'merged'],
    ['withdrawn', 'withdrawn'],
  ])('of a report that is %s: %p', (state, reason) => {
    expect(publishRefusal({ state, mayPublish: true, publicAt: null })).toBe(reason);
    expect(staysPublic(state)).toBe(reason === null);
  });

  test.each([false, null])('never without the consent, in no state (%p)', (mayPublish) => {
    for (const state of HANDLING_STATES) expect(publishRefusal({ state, mayPublish, publicAt: NOW })).not.toBeNull();
  });

  test('only what is public can be taken back', () => {
    const report = { state: 'handling', mayPublish: true } as const;
    expect([null, NOW].map((publicAt) => unpublishRefusal({ ...report, publicAt }))).toEqual(['not_public', null]);
  });
});

describe('what may be chosen', () => {
  const event = (command: EventCommand, side: Choosable['side'], visible = true): Choosable => ({
    id: 'e',
    command,
    side,
    visible,
  });

  test.each([
    ['a reply of the office', event('reply', 'office'), true],
    ['a result', event('resolve', 'office'), true],
    ['an answer of the newsroom', event('answer', 'newsroom'), true],
    ['a note', event('note', 'newsroom', false), false],
    ['a question to the reporter', event('ask', 'office'), false],
    ['the reporter’s own words', event('message', 'reporter'), false],
    ['the reason of a refusal', event('decline', 'newsroom'), false],
  ])('%s', (_, one, expected) => expect(isPublicReply(one)).toBe(expected));

  test.each([
    ['a photo of the report', event('file', 'reporter'), [], true],
    ['a photo sent later', event('message', 'reporter'), [], true],
    ['a photo of a chosen result', event('resolve', 'office'), ['e'], true],
    ['a photo of a result that is not chosen', event('resolve', 'office'), [], false],
    ['a neighbour’s photo', event('join', 'system'), ['e'], false],
  ] as const)('%s', (_, one, replyIds, expected) => expect(isPublicPhoto(one, replyIds)).toBe(expected));
});

test('a point is moved to its grid: never further than some hundred metres, and the same for all within', () => {
  const degrees = {
    longitude: fc.double({ min: 113, max: 114, noNaN: true }),
    latitude: fc.double({ min: 40, max: 41, noNaN: true }),
  };
  fc.assert(
    fc.property(fc.record(degrees), (point) => {
      const rounded = roundPoint(point);
      expect(metresBetween(point, rounded)).toBeLessThan(230);
      expect(roundPoint(rounded)).toEqual(rounded);
    }),
  );
});

test('what the newsroom says of its own steps stays within it', () => {
  expect((['reporter', 'office', 'newsroom'] as const).map((side) => mayReadWords(side, 'unpublish'))).toEqual([
    false,
    false,
    true,
  ]);
  expect((['reporter', 'office', 'newsroom'] as const).map((side) => mayReadWords(side, 'cover'))).toEqual([
    false,
    false,
    true,
  ]);
  expect(mayReadWords('reporter', 'reply')).toBe(true);
});
