import { describe, expect, test } from '@jest/globals';
import { NoAnswer, type Answer } from './platform/capabilities';
import { ApiProblem, bodyOf, withSession, wordsOf } from './wire';

const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer => ({
  status,
  body,
  headers,
});

describe('the session', () => {
  test('a token that is no longer taken is renewed once, and the request sent once more', async () => {
    const sent: string[] = [];
    const tokens = {
      current: () => Promise.resolve('old'),
      renewed: (refused: string) => Promise.resolve(`after ${refused}`),
    };
    const got = await withSession(tokens, (token) => {
      sent.push(token);
      return Promise.resolve(answer(token === 'old' ? 401 : 200));
    });
    expect(sent).toEqual(['old', 'after old']);
    expect(got.status).toBe(200);
  });

  test('refused twice is refused', async () => {
    const tokens = { current: () => Promise.resolve('a'), renewed: () => Promise.resolve('b') };
    expect((await withSession(tokens, () => Promise.resolve(answer(401)))).status).toBe(401);
  });
});

describe('what the server refuses', () => {
  const problem = { type: '', title: '', status: 429, code: 'too_many', detail: '请一小时后再报。', requestId: '1' };

  test('comes in its own words, with its patience', () => {
    const refusal = problemOf(answer(429, problem, { 'retry-after': '60' }));
    expect([refusal.code, refusal.retryAfterMs, wordsOf(refusal)]).toEqual(['too_many', 60_000, '请一小时后再报。']);
  });

  test('and when a gateway answers instead, in ours', () => {
    const refusal = problemOf(answer(502, '<html>'));
    expect([refusal.code, refusal.status]).toEqual(['not_now', 502]);
  });

  test.each([
    [200, '<html>请先登录本店网络'],
    [404, '<html>'],
    [200, null],
  ])('what somebody else on the way answers with %i is no answer of ours', (status, body) =>
    expect(() => bodyOf(answer(status, body))).toThrow(NoAnswer),
  );

  test('no answer is not a refusal', () => expect(wordsOf(new NoAnswer('x'))).toContain('网络不好'));
});

function problemOf(got: Answer): ApiProblem {
  try {
    bodyOf(got);
  } catch (failure) {
    if (failure instanceof ApiProblem) return failure;
  }
  throw new Error('was not refused');
}
