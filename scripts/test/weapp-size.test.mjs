import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizesOf } from './weapp-size.mjs';

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
