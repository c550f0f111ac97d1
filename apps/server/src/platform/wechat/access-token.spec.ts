import { describe, expect, test } from '@jest/globals';
import { AccessToken } from './access-token.js';

const HOUR_MS = 3_600_000;

function arrange(lifeSeconds = 7200) {
  const state = { now: new Date('2026-11-23T01:00:00Z'), fetched: 0, failing: false };
  const token = new AccessToken(
    async () => {
      state.fetched += 1;
      const text = `token-${state.fetched}`;
      await Promise.resolve();
      if (state.failing) throw new Error('busy');
      return { text, lifeSeconds };
    },
    { now: () => state.now },
  );
  const later = (ms: number) => (state.now = new Date(state.now.getTime() + ms));
  return { state, token, later };
}

describe('the access token', () => {
  test('is fetched once for all who ask at the same time', async () => {
    const { state, token } = arrange();
    const texts = await Promise.all(Array.from({ length: 50 }, () => token.current()));
    expect(new Set(texts)).toEqual(new Set(['token-1']));
    expect(state.fetched).toBe(1);
  });

  test('is renewed before its end while the old one is still handed out', async () => {
    const { state, token, later } = arrange();
    await token.current();
    later(2 * HOUR_MS - 3 * 60_000);
    await expect(token.current()).resolves.toBe('token-1');
    await new Promise(setImmediate);
    await expect(token.current()).resolves.toBe('token-2');
    expect(state.fetched).toBe(2);
  });

  test('outlives a failed renewal', async () => {
    const { state, token, later } = arrange();
    await token.current();
    later(2 * HOUR_MS - 3 * 60_000);
    state.failing = true;
    await expect(token.current()).resolves.toBe('token-1');
    await new Promise(setImmediate);
    state.failing = false;
    await expect(token.current()).resolves.toBe('token-1');
    await new Promise(setImmediate);
    await expect(token.current()).resolves.toBe('token-3');
  });

  test('is waited for once it has ended', async () => {
    const { token, later } = arrange();
    await token.current();
    later(2 * HOUR_MS);
    await expect(token.current()).resolves.toBe('token-2');
  });

  test('is dropped by its own name only', async () => {
    const { token } = arrange();
    await token.current();
    token.drop('token-0');
    await expect(token.current()).resolves.toBe('token-1');
    token.drop('token-1');
    await expect(token.current()).resolves.toBe('token-2');
  });

  test('a failed fetch fails its callers and not the next ones', async () => {
    const { state, token } = arrange();
    state.failing = true;
    await expect(token.current()).rejects.toThrow('busy');
    state.failing = false;
    await expect(token.current()).resolves.toBe('token-2');
  });
});
