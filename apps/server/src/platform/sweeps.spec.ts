import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { createLog } from './log.js';
import { Sweeps } from './sweeps.js';

const log = createLog({ logLevel: 'silent', logPretty: false });
const sweepsThat = (run: boolean) => new Sweeps({ sweeps: run }, log);

test('runs again and again, never twice at once, and not after it was stopped', async () => {
  const sweeps = sweepsThat(true);
  let [runs, atOnce, most] = [0, 0, 0];
  const work = async () => {
    runs += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await pause(5);
    atOnce -= 1;
  };
  sweeps.start({ name: 'some', everyMs: 1, work });
  while (runs < 3) await pause(2);
  await sweeps.beforeApplicationShutdown();
  const before = runs;
  await pause(20);
  expect({ runs, most, atOnce }).toEqual({ runs: before, most: 1, atOnce: 0 });
});

test('waits for what runs when it is stopped, and tells it', async () => {
  const sweeps = sweepsThat(true);
  let state = 'idle';
  const work = async (stopping: AbortSignal) => {
    state = 'begun';
    while (!stopping.aborted) await pause(1);
    await pause(5);
    state = 'ended';
  };
  sweeps.start({ name: 'long', everyMs: 1, work });
  while (state === 'idle') await pause(1);
  await sweeps.beforeApplicationShutdown();
  expect(state).toBe('ended');
});

test('one that fails does not end with it, nor end others', async () => {
  const sweeps = sweepsThat(true);
  let others = 0;
  const fail = () => Promise.reject(new Error('the database is away'));
  sweeps.start({ name: 'bad', everyMs: 1, work: fail });
  sweeps.start({ name: 'good', everyMs: 1, work: async () => void (others += 1) });
  while (others < 3) await pause(1);
  await sweeps.beforeApplicationShutdown();
  expect(others).toBeGreaterThanOrEqual(3);
});

test('switched off, nothing runs by itself but what each server does for its own memory', async () => {
  const sweeps = sweepsThat(false);
  let [common, own] = [0, 0];
  sweeps.start({ name: 'common', everyMs: 0, work: async () => void (common += 1) });
  sweeps.start({ name: 'own', everyMs: 1, everywhere: true, work: async () => void (own += 1) });
  while (own < 3) await pause(1);
  await sweeps.beforeApplicationShutdown();
  expect(common).toBe(0);
});
