import { describe, expect, test } from '@jest/globals';
import { begin } from '../offline/draft';
import { missingIn } from './missing';

const NOW = new Date('2026-11-24T02:00:00Z');
const fresh = begin({ id: 'a', key: 'a', now: NOW, beat: 'home', identity: 'confidential', community: null });
const filled = { ...fresh, text: '三单元的门禁坏了，谁都进得来。' };
const WRONG = '电话好像不对，请再看一眼。';
const count = (digits: number): string => `手机号是 11 位，这里是 ${digits} 位，请再数一数。`;

describe('what must be mended before a report is sent', () => {
  test.each([
    ['none', '', undefined],
    ['a mobile', '13800000007', undefined],
    ['a mobile in groups', '138 0000-0007', undefined],
    ['a mobile from abroad', '+86 13800000007', undefined],
    ['a digit too few', '1380000007', count(10)],
    ['a digit too many', '138000000077', count(12)],
    ['a digit too few, from abroad', '+8613800000', count(8)],
    ['a number of the town', '5030009', undefined],
    ['a number with its town', '0352-5030009', undefined],
    ['the city hall', '12345', undefined],
    ['letters', '138abc', WRONG],
    ['too short', '123', WRONG],
  ])('a telephone: %s', (_name, contactPhone, phone) => {
    expect(missingIn({ ...filled, contactPhone })).toEqual(phone === undefined ? {} : { phone });
  });

  test('nobody asks an anonymous reporter for a telephone', () => {
    expect(missingIn({ ...filled, identity: 'anonymous', contactPhone: '1380000007' })).toEqual({});
  });

  test('words that are too few, and a photo that was refused', () => {
    const photos = [{ key: 'p', file: 'p.jpg', id: null, refusal: '不是照片' }];
    expect(Object.keys(missingIn({ ...filled, text: '坏了', photos }))).toEqual(['text', 'photos']);
  });
});
