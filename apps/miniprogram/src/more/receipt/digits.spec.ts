import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digitsOf, inGroups } from './digits';

test.each([
  ['', ''],
  ['48', '48'],
  ['48219', '4821 9'],
  ['4821907365', '4821 907 365'],
  ['4821-907-365', '4821 907 365'],
  ['４８２１９０７３６５', '4821 907 365'],
  ['回执4821 907 3657', '4821 907 365'],
])('%s is written %s', (typed, written) => expect(inGroups(typed)).toBe(written));

test('writing it again changes nothing, and no digit of the first ten is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (typed) => {
      const written = inGroups(typed);
      expect(inGroups(written)).toBe(written);
      expect(digitsOf(written)).toBe(digitsOf(typed).slice(0, 10));
    }),
  );
});
