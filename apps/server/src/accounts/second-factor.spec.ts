import { describe, expect, test } from '@jest/globals';
import { enrolmentUrl, newSecret, stepOf } from './second-factor.js';

/** RFC 6238, appendix B: the secret "12345678901234567890" and its codes, cut to six digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the second factor', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('RFC 6238 at %i s', (seconds, code) => {
    expect(stepOf(SECRET, code, new Date(seconds * 1000), null)).toBe(Math.floor(seconds / 30));
  });

  test('a code is good once, and those before it no more', () => {
    const now = new Date(59_000);
    expect(stepOf(SECRET, '287082', now, 1)).toBeNull();
    expect(stepOf(SECRET, '287082', now, 0)).toBe(1);
  });

  test.each(['000000', '28708', '', 'abcdef'])('wrong: %p', (code) => {
    expect(stepOf(SECRET, code, new Date(59_000), null)).toBeNull();
  });

  test('half a minute late is taken, two minutes are not', () => {
    expect(stepOf(SECRET, '287082', new Date(89_000), null)).toBe(1);
    expect(stepOf(SECRET, '287082', new Date(180_000), null)).toBeNull();
  });

  test('an app can read the link', () => {
    expect(enrolmentUrl(newSecret(), 'editor')).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/);
  });
});
