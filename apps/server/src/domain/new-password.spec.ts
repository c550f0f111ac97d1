import { expect, test } from '@jest/globals';
import { firstPasswordEnds, passwordRefusal } from './new-password.js';

test.each([
  ['a good one', 'yuexiu-42-yuan', null],
  ['one in Chinese', '岳秀园的春天来了', null],
  ['the first one again', 'first-password', 'password_same'],
  ['one with the name in it', 'x-Wang2026-y', 'password_easy'],
  ['one sign over and over', 'aaaaaaaaaa', 'password_easy'],
  ['four signs over and over', 'abcdabcdabcd', 'password_easy'],
  ['figures in a row', '12345678', 'password_easy'],
  ['letters in a row, backwards', 'hgfedcba', 'password_easy'],
])('%s: %s', (_name, chosen, reason) =>
  expect(passwordRefusal({ username: 'wang2026', old: 'first-password', chosen })).toBe(reason),
);

test('a first password ends after three days', () => {
  expect(firstPasswordEnds(new Date('2026-11-24T02:00:00Z'))).toEqual(new Date('2026-11-27T02:00:00Z'));
});
