import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { freeLock, takeLock } from './lock.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanshi-lock-'));
const lock = path.join(folder, 'lock');
after(() => rmSync(folder, { recursive: true }));

/** Another process of ours, that takes the lock and stays until it is killed. */
async function otherHolder() {
  const code = `import { takeLock } from ${JSON.stringify(path.join(import.meta.dirname, 'lock.mjs'))};
    takeLock(${JSON.stringify(lock)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  await once(child.stdout, 'data');
  return child;
}

test('a lock names its holder while that one runs, and is free when it was killed', async () => {
  const other = await otherHolder();
  assert.equal(takeLock(lock), other.pid);
  other.kill('SIGKILL');
  await once(other, 'exit');
  assert.equal(takeLock(lock), 0);
  assert.equal(Number(readFileSync(lock, 'utf8')), process.pid);
});

test("an id that is another program's now holds nothing", () => {
  freeLock(lock);
  writeFileSync(lock, '1');
  assert.equal(takeLock(lock), 0);
});
