import { expect, test } from '@jest/globals';
import { moved } from './moved';

test.each([
  ['towards the front', 1, -1, 'bac'],
  ['towards the end', 0, 1, 'bac'],
  ['not over the front', 0, -1, 'abc'],
  ['not over the end', 2, 1, 'abc'],
  ['what is not there stays away', 3, -1, 'abc'],
])('%s', (_how, from, by, expected) => expect(moved(['a', 'b', 'c'], from, by).join('')).toBe(expected));
