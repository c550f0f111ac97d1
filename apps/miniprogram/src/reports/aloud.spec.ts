import { expect, test } from '@jest/globals';
import { readOut } from './aloud';

test('a number is read digit by digit, in its groups', () => {
  expect(readOut('4821907365')).toBe('4 8 2 1，9 0 7，3 6 5');
});
