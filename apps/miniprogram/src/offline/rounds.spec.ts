import { expect, test } from '@jest/globals';
import type { Later } from './outbox';
import { rounds } from './rounds';

/** A clock that is turned by hand, and a queue that answers what it is told. */
function world(answers: (Later | null)[]) {
  let wake: (() => void) | null = null;
  const pauses: number[] = [];
  let sent = 0;
  const sending = rounds({
    send: () => {
      sent += 1;
      return Promise.resolve(answers.shift() ?? null);
    },
    after: (ms, work) => {
      pauses.push(ms);
      wake = work;
      return () => (wake = null);
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    sending,
    pauses,
    sent: () => sent,
    settle,
    pass: () => {
      wake?.();
      return settle();
    },
  };
}

const NO_ANSWER: Later = { afterMs: null, all: true };

test('without an answer it tries again by itself, each pause longer', async () => {
  const { sending, pauses, pass, settle, sent } = world(Array.from({ length: 5 }, () => NO_ANSWER));
  sending.soon();
  await settle();
  for (let n = 0; n < 5; n += 1) await pass();
  expect(pauses).toEqual([5_000, 15_000, 60_000, 300_000, 300_000]);
  expect(sent()).toBe(6);
});

test('a new reason to send, or the network coming back, ends a pause', async () => {
  const { sending, pauses, settle, sent } = world([NO_ANSWER, NO_ANSWER, NO_ANSWER]);
  sending.soon();
  await settle();
  sending.soon();
  await settle();
  sending.refreshed();
  await settle();
  expect([sent(), pauses]).toEqual([3, [5_000, 15_000, 5_000]]);
});

test('when the server says how long, nothing is sent before', async () => {
  const { sending, pauses, settle, pass, sent } = world([{ afterMs: 120_000, all: true }]);
  sending.soon();
  await settle();
  sending.soon();
  sending.refreshed();
  await settle();
  expect([sent(), pauses, sending.isPatient()]).toEqual([1, [120_000], true]);
  await pass();
  expect([sent(), sending.isPatient()]).toEqual([2, false]);
});

test('asked while a round runs, it runs once more after it, never two at once', async () => {
  const { sending, settle, sent } = world([null, null]);
  sending.soon();
  sending.soon();
  sending.soon();
  expect(sent()).toBe(1);
  await settle();
  expect(sent()).toBe(2);
});
