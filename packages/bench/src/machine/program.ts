import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;
/** USER_HZ, in which /proc counts a process's time: 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const LINES_SHOWN = 20;

export interface ProgramFile {
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Where what it prints goes. */
  log: string;
}

/** A program that we started, and that ends with us at the latest. */
export class Program {
  readonly pid: number;
  private readonly child: ChildProcess;
  private readonly log: string;

  constructor({ command, args, env = {}, log }: ProgramFile) {
    const output = openSync(log, 'a');
    this.child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
    closeSync(output);
    if (this.child.pid === undefined) throw new Error(`${command} cannot be started`);
    this.pid = this.child.pid;
    this.log = log;
    process.prependOnceListener('exit', this.kill);
  }

  /** Waits until `answers` says yes. @throws with the end of its log when it ends before, or takes too long */
  async ready(answers: () => Promise<boolean>): Promise<void> {
    for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until; await sleep(50)) {
      if (this.child.exitCode !== null) break;
      if (await answers()) return;
    }
    const end = readFileSync(this.log, 'utf8').split('\n').slice(-LINES_SHOWN).join('\n');
    throw new Error(`${this.child.spawnargs.join(' ')} does not answer:\n${end}`);
  }

  /** Stands still until {@link goOn}: takes no time from what is measured meanwhile. */
  standStill(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  goOn(): void {
    process.kill(this.pid, 'SIGCONT');
  }

  /** Seconds that all its threads have worked since it was started, in its own code and in the system's. */
  cpuSeconds(): number {
    // The second field, the name in brackets, may hold blanks.
    const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  }

  /** Bytes that it holds in memory now. */
  residentBytes(): number {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  }

  async end(): Promise<void> {
    process.off('exit', this.kill);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.kill();
    await once(this.child, 'exit');
  }

  private readonly kill = (): void => {
    this.child.kill('SIGKILL');
  };
}

/** Whether the address answers with a good status. */
export async function answersAt(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
