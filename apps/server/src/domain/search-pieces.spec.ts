import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchPieces } from './search-pieces.js';

describe('the pieces of a text', () => {
  test.each([
    ['every two neighbours', '井盖松动', ['井盖', '盖松', '松动']],
    ['none over the end of a word', '井盖，松动。', ['井盖', '松动']],
    ['none twice', '看看看', ['看看']],
    ['house numbers, digit by digit', '18号院', ['18', '8号', '号院']],
    ['letters in lower case, wide ones as narrow ones', 'ＷｉＦｉ', ['wi', 'if', 'fi']],
    ['characters beyond the first plane', '𠀋𠀌', ['𠀋𠀌']],
    ['one character alone', '井', []],
    ['nothing', '，。 ！', []],
  ])('%s', (_name, text, pieces) => expect(searchPieces(text)).toEqual(pieces));

  test('what is cut out of a text has no piece that the text has not', () => {
    const character = fc.constantFrom(...Array.from('井盖松动三十号院1802ａｂcD，。 😀'));
    const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        expect(searchPieces(before + middle + after)).toEqual(expect.arrayContaining(searchPieces(middle)));
      }),
    );
  });
});
