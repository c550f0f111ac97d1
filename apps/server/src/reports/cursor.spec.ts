import { describe, expect, test } from '@jest/globals';
import { BadInput } from '../domain/errors.js';
import { readCursor, writeCursor } from './cursor.js';

const of = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('a cursor', () => {
  test.each([false, true])('is read as it was written, ahead: %s', (ahead) => {
    const cursor = { value: Date.parse('2026-11-24T04:00:00Z'), id: '01991f', ahead };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  test.each([
    ['no list', of({ value: 1 })],
    ['no JSON', 'abc'],
    ['no number', of(['1', 'x'])],
    ['a fraction', of([1.5, 'x'])],
    ['no id', of([1])],
    ['a time that no calendar has', of([9_000_000_000_000_000, 'x'])],
  ])('that holds %s is none of ours', (_, text) => {
    expect(() => readCursor(text)).toThrow(BadInput);
  });
});
