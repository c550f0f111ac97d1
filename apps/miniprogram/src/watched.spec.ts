import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { watched } from './watched';

describe('a value that is watched', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('tells at once of every change', () => {
    const count = watched(0);
    const seen: number[] = [];
    count.watch(() => seen.push(count.get()));
    for (const n of [1, 2, 3]) count.set(n);
    expect(seen).toEqual([1, 2, 3]);
  });

  test('tells calmly of the first at once and of what follows together, and holds all of it', () => {
    const count = watched(0);
    const seen: number[] = [];
    count.watch(() => seen.push(count.get()));
    for (const n of [1, 2, 3]) count.setCalmly(n);
    expect(count.get()).toBe(3);
    expect(seen).toEqual([1]);
    jest.runAllTimers();
    expect(seen).toEqual([1, 3]);
  });

  test('tells calmly at most five times in a second', () => {
    const count = watched(0);
    let told = 0;
    count.watch(() => (told += 1));
    for (let ms = 0; ms < 990; ms += 10) {
      count.setCalmly(ms);
      jest.advanceTimersByTime(10);
    }
    expect(told).toBe(5);
  });

  test('tells nobody who has stopped watching', () => {
    const count = watched(0);
    let told = 0;
    const stop = count.watch(() => (told += 1));
    count.setCalmly(1);
    count.setCalmly(2);
    stop();
    jest.runAllTimers();
    expect(told).toBe(1);
  });
});
