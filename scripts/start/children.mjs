import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../setup/places.mjs';

const PATIENCE_MS = 25_000;
const LEAVE_WITH_PARENT = path.join(ROOT, 'scripts/setup/leave-with-parent.mjs');

/**
 * Starts one of our programs, to stay. In a group of its own, so that Ctrl+C reaches it once, by way of us.
 * @param output 'inherit' to show what it prints, 'ignore' not to
 */
export function startProgram(file, { env, output = 'inherit' }) {
  return spawn(process.execPath, ['--import', LEAVE_WITH_PARENT, path.join(ROOT, file)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'inherit', 'ipc'],
    detached: true,
  });
}

/** Asks a program to end, and insists when it has not ended in time. */
export function endProgram(child) {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
}

export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** The exit code of a program once it ends; 143 for one ended by a signal. */
export function ended(child) {
  if (hasEnded(child)) return Promise.resolve(child.exitCode ?? 143);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 143)));
}
