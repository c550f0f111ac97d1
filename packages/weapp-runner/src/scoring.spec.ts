import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostInOneSecond } from './scoring.ts';

const cases = [
  ['none', [], 0],
  ['a second apart', [0, 1000, 2000], 1],
  ['just within', [0, 500, 999, 1000, 1499], 4],
] as const;

for (const [name, times, most] of cases)
  test(`calls in a second: ${name}`, () => assert.equal(mostInOneSecond(times), most));
