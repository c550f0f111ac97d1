import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { NoConnection } from './failures.js';
import { SharedQuestions } from './shared-questions.js';

interface Asked {
  keys: readonly string[];
  answer: () => void;
  fail: (problem: Error) => void;
}

/** Questions that end when the test says so; for `none` there is nothing. */
function setUp() {
  const asked: Asked[] = [];
  const questions = new SharedQuestions<string>((keys) => {
    const found = new Map(keys.filter((key) => key !== 'none').map((key) => [key, `for ${key}`]));
    return new Promise((resolve, fail) => asked.push({ keys, answer: () => resolve(found), fail }));
  });
  const end = async (n: number, how: (one: Asked) => void): Promise<void> => {
    const one = asked[n];
    if (!one) throw new Error(`question ${n} was not asked`);
    how(one);
    await turn();
  };
  return { find: (key: string) => questions.find(key), keys: () => asked.map((one) => one.keys), end };
}

const answer = (one: Asked): void => one.answer();

test('who comes first is asked for at once, who comes meanwhile goes together, each key once', async () => {
  const { find, keys, end } = setUp();
  const answers = Promise.all(['a', 'b', 'c', 'none', 'c'].map(find));
  expect(keys()).toEqual([['a'], ['b']]);
  await end(0, answer);
  expect(keys().slice(2)).toEqual([['c', 'none']]);
  await end(1, answer);
  await end(2, answer);
  expect(await answers).toEqual(['for a', 'for b', 'for c', null, 'for c']);
});

test('an answer is never older than its question', async () => {
  const { find, keys, end } = setUp();
  const before = find('a');
  const after = find('a');
  expect(keys()).toEqual([['a'], ['a']]);
  await end(1, answer);
  await end(0, answer);
  expect(await Promise.all([before, after])).toEqual(['for a', 'for a']);
});

test('no more than sixteen keys go into one statement', async () => {
  const { find, keys, end } = setUp();
  void Promise.all(Array.from({ length: 22 }, (_, n) => find(`k${n}`)));
  await end(0, answer);
  await end(1, answer);
  expect(keys().map(({ length }) => length)).toEqual([1, 1, 16, 4]);
});

test('a question that fails fails those alone who asked it', async () => {
  const { find, end } = setUp();
  const answers = Promise.allSettled(['a', 'b', 'c'].map(find));
  await end(0, (one) => one.fail(new Error('no such table')));
  await end(1, answer);
  await end(2, answer);
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});

test('who waits behind a database that is away is told with the others', async () => {
  const { find, keys, end } = setUp();
  const answers = Promise.allSettled(['a', 'b', 'c'].map(find));
  const away = (one: Asked): void => one.fail(new NoConnection());
  await end(0, away);
  await end(1, away);
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(keys()).toHaveLength(2);
});
