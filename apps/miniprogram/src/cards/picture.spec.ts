import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, widthOf } from './picture';

const SIZE = 20;
const WIDTH = 200;

describe('breaking words into lines', () => {
  test.each([
    ['short', '井盖坏了', ['井盖坏了']],
    ['exactly one line', '一二三四五六七八九十', ['一二三四五六七八九十']],
    ['two lines', '一二三四五六七八九十又', ['一二三四五六七八九十', '又']],
    ['too long', '一二三四五六七八九十'.repeat(4), ['一二三四五六七八九十', '一二三四五六七八九…']],
    ['line breaks of the writer are none here', '井盖\n坏了', ['井盖 坏了']],
    ['nothing', '', ['']],
  ])('%s', (_name, words, lines) => expect(linesOf(words, SIZE, WIDTH, 2)).toEqual(lines));

  test('no line is wider than asked, and no letter is lost where there is room for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        const lines = linesOf(words, SIZE, WIDTH, 1000);
        expect(lines.join('')).toBe(words.replace(/\s+/g, ' ').trim());
        for (const line of lines) expect(widthOf(line, SIZE)).toBeLessThanOrEqual(WIDTH);
      }),
    );
  });

  test('never more lines than asked, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 4 }), (words, most) => {
        const lines = linesOf(words, SIZE, WIDTH, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line, SIZE)).toBeLessThanOrEqual(WIDTH);
      }),
    );
  });
});
