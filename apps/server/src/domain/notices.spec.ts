import { describe, expect, test } from '@jest/globals';
import type { EventCommand } from '@sanshi/contracts';
import {
  AUDIENCES,
  isSharedWithMerged,
  MOST_TRIES,
  newsFor,
  nextTryAt,
  noticeKindOf,
  type Publicity,
} from './notices.js';

describe('noticeKindOf', () => {
  test.each([
    ['the office answers', 'reply', 'office', true, 'reply'],
    ['the office closes it out', 'resolve', 'office', true, 'result'],
    ['an internal note', 'note', 'newsroom', false, null],
    ['an extension asked, not granted', 'extend', 'office', false, null],
    ['an extension granted', 'extend', 'newsroom', true, 'progress'],
    ['the reporter themself reopens', 'reopen', 'reporter', true, null],
    ['the reporter files', 'file', 'reporter', true, null],
  ] as const)('%s', (_, command, side, visible, expected) => {
    expect(noticeKindOf({ command, side, visible })).toBe(expected);
  });

  test('a reply to the primary goes to all, an acceptance to its own reporter', () => {
    expect(isSharedWithMerged({ command: 'reply', side: 'office', visible: true })).toBe(true);
    expect(isSharedWithMerged({ command: 'accept', side: 'newsroom', visible: true })).toBe(false);
  });
});

describe('newsFor', () => {
  const event = (command: EventCommand, side: 'reporter' | 'newsroom' | 'office' = 'office') => ({
    command,
    side,
    visible: true,
  });
  const told = (one: ReturnType<typeof event>, isPublic: boolean, news: Publicity['news'] = 'nothing') =>
    AUDIENCES.map((audience) => newsFor(audience, one, { isPublic, news }));

  test.each<[string, ReturnType<typeof event>, boolean, Publicity['news'], (string | null)[]]>([
    ['a reply', event('reply'), true, 'nothing', ['reply', null, null, null]],
    ['an assignment', event('assign', 'newsroom'), true, 'nothing', ['progress', 'progress', null, null]],
    ['a result, public', event('resolve'), true, 'nothing', ['result', 'result', 'result', null]],
    ['a result, not public', event('resolve'), false, 'nothing', ['result', 'result', null, null]],
    ['a first publishing', event('publish', 'newsroom'), true, 'first', ['progress', null, null, 'progress']],
    ['more words', event('publish', 'newsroom'), true, 'words', ['progress', null, 'reply', null]],
    ['other words', event('publish', 'newsroom'), true, 'nothing', ['progress', null, null, null]],
    ['published and gone again', event('publish', 'newsroom'), false, 'first', ['progress', null, null, null]],
    ['a story', event('cover', 'newsroom'), true, 'nothing', ['published', 'published', 'published', null]],
    ['what the reporter did', event('reopen', 'reporter'), true, 'nothing', [null, null, null, null]],
  ])('%s', (_, one, isPublic, news, expected) => expect(told(one, isPublic, news)).toEqual(expected));
});

describe('nextTryAt', () => {
  const now = new Date('2026-11-24T08:00:00Z');

  test.each([
    [1, 1],
    [2, 5],
    [3, 30],
    [4, 120],
    [5, 720],
    [7, 720],
  ])('after failure %i: %i minutes', (tries, minutes) => {
    expect(nextTryAt(now, tries, 0)).toEqual(new Date(now.getTime() + minutes * 60_000));
  });

  test('jitter only ever adds, a quarter at most', () => {
    expect(nextTryAt(now, 1, 1)).toEqual(new Date(now.getTime() + 75_000));
  });

  test('given up after the last try', () => {
    expect(nextTryAt(now, MOST_TRIES, 0)).toBeNull();
  });
});
