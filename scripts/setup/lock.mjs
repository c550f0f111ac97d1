import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Takes the lock `file`, held until this process ends. A lock whose holder is gone is taken over.
 * @returns 0, or the process id of who holds it
 */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!claim(file)) {
    const holder = readHolder(file);
    if (isRunning(holder)) return holder;
    rmSync(file, { force: true });
  }
  process.once('exit', () => freeLock(file));
  return 0;
}

/** Gives the lock back, if this process holds it. */
export function freeLock(file) {
  if (readHolder(file) === process.pid) rmSync(file, { force: true });
}

/** Takes the lock, however long another process keeps it; `onWait` is told once who that is. */
export async function waitForLock(file, onWait) {
  for (let told = false; ; told = true) {
    const holder = takeLock(file);
    if (!holder) return;
    if (!told) onWait(holder);
    await sleep(500);
  }
}

/** Written aside, then linked: a lock is never seen without its holder's id. */
function claim(file) {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, String(process.pid));
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Ids are used again, most of all in containers: only a script of ours counts as a holder. */
function isRunning(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('.mjs');
  } catch {
    return process.platform !== 'linux';
  }
}
