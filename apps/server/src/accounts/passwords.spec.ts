import { describe, expect, test } from '@jest/globals';
import { hashPassword, passwordMatches } from './passwords.js';

describe('passwords', () => {
  test('a password matches its own hash only', async () => {
    const hash = await hashPassword('sanshi-demo');
    expect(await passwordMatches('sanshi-demo', hash)).toBe(true);
    expect(await passwordMatches('sanshi-Demo', hash)).toBe(false);
  });

  test('nobody of that name: never matches', async () => {
    expect(await passwordMatches('', null)).toBe(false);
    expect(await passwordMatches('sanshi-demo', null)).toBe(false);
  });

  test('two hashes of one password differ', async () => {
    expect(await hashPassword('sanshi-demo')).not.toBe(await hashPassword('sanshi-demo'));
  });
});
