import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitThing } from './template-values.js';

test.each([
  ['路灯不亮', '路灯不亮'],
  ['  路灯\n不亮\t了 ', '路灯 不亮 了'],
  ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['\u0007 ', '您反映的事项'],
])('%j fits as %j', (text, fitted) => expect(fitThing(text, '您反映的事项')).toBe(fitted));

test('any text fits: one line, 1 to 20 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fitThing(text, '事')).toMatch(/^\P{Cc}{1,20}$/u);
    }),
  );
});
