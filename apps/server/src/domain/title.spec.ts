import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '@sanshi/contracts';
import { titleOf } from './title.js';

test.each([
  [
    'a sentence that fits',
    '三号院门口飞线充电，插线板泡在水里。下雨天看着害怕。',
    '三号院门口飞线充电，插线板泡在水里',
  ],
  [
    'cut after a clause',
    '平房巷子深，3号院门口从窗户里拉出来一根电线给电动车充电，插线板就放在地上，下雨天看着害怕。',
    '平房巷子深，3号院门口从窗户里拉出来一根电线给电动车充电',
  ],
  ['a greeting first', '编辑您好！楼道里有股煤气味，越来越重，快来人看看！', '楼道里有股煤气味，越来越重，快来人看看'],
  ['no stop at all', '路'.repeat(50), `${'路'.repeat(29)}…`],
  ['two lines', '路口的井盖没了\n只插了根树枝', '路口的井盖没了'],
  ['spaces around', '  屋檐的瓦片松了，昨天掉下来一片  ', '屋檐的瓦片松了，昨天掉下来一片'],
  ['nothing but stops', '！！！！！！！！！！', '！！！！！！！！！！'],
  ['nothing but a greeting', '您好您好您好您好您好', '您好您好您好您好您好'],
])('%s', (_name, text, title) => expect(titleOf(text)).toBe(title));

test('is never empty and never too long', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 10, maxLength: 200 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(texts, (text) => {
      const { length } = Array.from(titleOf(text));
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(LIMITS.title.max);
    }),
  );
});
