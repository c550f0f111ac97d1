import { spawn } from 'node:child_process';
import './signals.mjs';
import { Stop } from './stop.mjs';

const LINES_SHOWN = 80;
const groups = new Set();

process.on('exit', endAll);

/** Ends every command begun by {@link run}, with all that it started: nothing stays when a script goes. */
function endAll() {
  for (const pid of groups) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/**
 * Runs a command to its end and keeps what it prints.
 * @param options `cwd`, `env` (over this process's own; undefined takes a name away)
 * @returns `{code, output}`; a command that cannot be started has code 127
 */
export function run(command, args, { cwd, env = {} } = {}) {
  return new Promise((resolve) => {
    // A group of its own: tools start tools, and all of them must go when we go.
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    if (child.pid) groups.add(child.pid);
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => {
      groups.delete(child.pid);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Runs a command that must succeed. @throws Stop with the end of what it printed when it does not */
export async function mustRun(what, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const end = output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');
  throw new Stop(`${what}没有成功（退出码 ${code}）：\n${end}`);
}
