import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { freePort } from './test-server.js';

const PLACES = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/libexec'];
const READY_WITHIN_MS = 120_000;
/** What is acknowledged is on the disk. */
const DURABLE = ['--innodb-flush-log-at-trx-commit=1', '--log-bin=binlog', '--sync-binlog=1', '--server-id=1'];

/** A database server of a test's own, to be harmed. */
export interface Mariadb {
  /** Without a database's name. */
  url: string;
  start(): Promise<void>;
  /** Ends it as a loss of power would: nothing is finished. */
  kill(): Promise<void>;
  /** Stops it where it stands, its connections open. */
  freeze(): void;
  thaw(): void;
  /** Ends it, and takes its files away. */
  remove(): Promise<void>;
}

/** The path of a program, or null where the machine has none. */
export function findProgram(name: string): string | null {
  return PLACES.map((folder) => path.join(folder, name)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes a server in a temporary folder and starts it. @throws Error where the machine has no MariaDB */
export async function startMariadb(): Promise<Mariadb> {
  const [program, installer] = [findProgram('mariadbd'), findProgram('mariadb-install-db')];
  if (!program || !installer) throw new Error('there is no MariaDB here');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanshi-mariadb-'));
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  // A server that starts deletes what it takes for its own leavings in its tmpdir: two must not share one.
  const data = [`--datadir=${path.join(folder, 'data')}`, `--tmpdir=${folder}`, ...user];
  const plain = ['--auth-root-authentication-method=normal', '--skip-test-db'];
  await promisify(execFile)(installer, ['--no-defaults', ...data, ...plain]);
  const port = await freePort();
  const address = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${path.join(folder, 'socket')}`];
  const url = `mysql://root@127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  const kill = async (): Promise<void> => {
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    server = spawn(program, ['--no-defaults', ...data, ...address, ...DURABLE], { stdio: 'ignore' });
    await ready(url);
  };
  await start();
  return {
    url,
    start,
    kill,
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function ready(url: string): Promise<void> {
  for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until; await pause(100)) {
    const connection = await createConnection({ uri: url, connectTimeout: 2000 }).catch(() => null);
    if (connection) return connection.end();
  }
  throw new Error('the database server did not start');
}
