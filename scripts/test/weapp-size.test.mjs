import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTooLarge, lineOf, sizesOf, weigh } from './weapp-size.mjs';

const MIB = 1024 * 1024;
const tooLarge = (sizes) =>
  weigh(new Map(sizes))
    .filter(isTooLarge)
    .map(({ name }) => name);

test('a file counts to the subpackage that holds it, else to the main package', () => {
  const files = [
    { name: 'app.js', bytes: 5 },
    { name: 'staff/desk.js', bytes: 7 },
    { name: 'staffroom.js', bytes: 11 },
  ];
  assert.deepEqual(
    [...sizesOf(files, ['staff'])],
    [
      ['', 16],
      ['staff', 7],
    ],
  );
});

test('each package and all of them stand in a row of their own', () => {
  const rows = weigh(new Map([...sizesOf([{ name: 'app.js', bytes: 5 }], ['staff']), ['staff', 7]]));
  assert.deepEqual(
    rows.map(({ name, bytes }) => [name, bytes]),
    [
      ['主包', 5],
      ['分包 staff', 7],
      ['一共', 12],
    ],
  );
});

test('at its limit a package is taken, one byte above it is not', () => {
  assert.deepEqual(
    tooLarge([
      ['', 1_000_000],
      ['staff', 2 * MIB],
    ]),
    [],
  );
  assert.deepEqual(tooLarge([['', 1_000_001]]), ['主包']);
  assert.deepEqual(
    tooLarge([
      ['', 1],
      ['staff', 2 * MIB + 1],
    ]),
    ['分包 staff'],
  );
});

test('packages that are small enough each can be too large together', () => {
  const fifteen = Array.from({ length: 15 }, (_, n) => [`part${n}`, 2 * MIB]);
  assert.deepEqual(tooLarge([['', 0], ...fifteen]), []);
  assert.deepEqual(tooLarge([['', 1], ...fifteen]), ['一共']);
});

test('a line says the size and the limit, and what is beyond the aim or the limit', () => {
  const main = { name: '主包', limit: 1_000_000, aim: 700_000 };
  assert.equal(lineOf({ ...main, bytes: 612_340 }), '  主包 612.3 kB，上限 1000.0 kB');
  assert.equal(lineOf({ ...main, bytes: 800_000 }), '  主包 800.0 kB，上限 1000.0 kB，本想不超过 700.0 kB');
  assert.equal(lineOf({ ...main, bytes: 1_000_100 }), '  主包 1000.1 kB，上限 1000.0 kB，超了 0.1 kB');
});
