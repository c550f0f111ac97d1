import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from '@jest/globals';
import { freePort } from './test-server.js';

/** The Redis server on this machine, named by TEST_REDIS; null where there is none. */
export const redisProgram = process.env['TEST_REDIS'] || null;

/** Tests that need one; left out where there is none. */
export const whereRedisIs = redisProgram ? describe : describe.skip;

export interface Redis {
  url: string;
  process: ChildProcess;
  close(): Promise<void>;
}

/** A Redis of our own that keeps nothing. @throws Error where there is none on this machine */
export async function startRedis(port?: number): Promise<Redis> {
  if (!redisProgram) throw new Error('TEST_REDIS names no Redis');
  const at = port ?? (await freePort());
  const settings = ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn(redisProgram, settings, { stdio: 'ignore' });
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  while (!(await answersAt(at))) await pause(20);
  return {
    url: `redis://127.0.0.1:${at}`,
    process: server,
    async close() {
      process.off('exit', kill);
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

function answersAt(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).then((answers) => {
    socket.destroy();
    return answers === true;
  });
}
