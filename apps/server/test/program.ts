import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const BUILT = path.resolve(import.meta.dirname, '../dist');

export interface Program {
  child: ChildProcess;
  /** What it has said, on both streams. */
  said: () => string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs a built program, `main.js` or `migrate.js`, with these settings and no others. */
export function startProgram(name: string, env: Record<string, string>, args: readonly string[] = []): Program {
  const child = spawn(process.execPath, [path.join(BUILT, name), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(child, 'close').then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? null,
  );
  return { child, said: () => said, ended };
}

/** Waits until the server says that it is ready. @throws Error when it ends before, with what it said */
export async function ready({ child, said }: Program, url: string): Promise<void> {
  for (; child.exitCode === null; await pause(50)) {
    const reply = await fetch(`${url}/healthz/ready`).catch(() => null);
    if (reply?.ok) return;
  }
  throw new Error(said());
}
