import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { digestOf, isStamped, stamped } from './stamps.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanshi-stamps-'));
const stamp = path.join(folder, 'stamp');
after(() => rmSync(folder, { recursive: true }));

test('the same sources have the same digest, other facts another', () => {
  assert.equal(digestOf(['scripts/setup'], 'a'), digestOf(['scripts/setup'], 'a'));
  assert.notEqual(digestOf(['scripts/setup'], 'a'), digestOf(['scripts/setup'], 'b'));
  assert.notEqual(digestOf(['scripts/setup']), digestOf(['scripts/test']));
});

test('work that was finished is stamped for its digest alone', async () => {
  await stamped(stamp, 'one', () => {});
  assert.equal(isStamped(stamp, 'one'), true);
  assert.equal(isStamped(stamp, 'two'), false);
});

test('work that failed leaves no stamp, not even the one before', async () => {
  await assert.rejects(stamped(stamp, 'two', () => Promise.reject(new Error('cut short'))));
  assert.equal(existsSync(stamp), false);
});
