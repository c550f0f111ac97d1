import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../setup/places.mjs';
import { freePort } from '../setup/preflight.mjs';
import { mustRun } from '../setup/run.mjs';
import { findProgram } from './machine.mjs';
import { LeftOut } from './tally.mjs';

const USUAL = 'mysql://root@127.0.0.1:3306';
const READY_WITHIN_MS = 60_000;
/** The tests look at what is answered, not at what survives a loss of power. */
const QUICK = [
  '--innodb-flush-log-at-trx-commit=0',
  '--skip-log-bin',
  '--innodb-doublewrite=0',
  '--innodb-flush-method=nosync',
  '--performance-schema=OFF',
];

/**
 * Gives `work` the address of a MariaDB or MySQL: the one named by TEST_MYSQL_URL, else a server of our own in a
 * temporary folder, else the machine's own where root needs no password.
 * @throws LeftOut when there is none
 */
export async function withMysql(work) {
  if (process.env.TEST_MYSQL_URL) return work(process.env.TEST_MYSQL_URL);
  const [server, installer] = [findProgram('mariadbd'), findProgram('mariadb-install-db')];
  if (server && installer) return withServerOfOurOwn(server, installer, work);
  if (await answers(USUAL)) return work(USUAL);
  throw new LeftOut('这台机器上没有 MariaDB，可以装 mariadb-server，或用 TEST_MYSQL_URL 指定一个。');
}

async function withServerOfOurOwn(program, installer, work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sanshi-mariadb-'));
  const dataDir = path.join(folder, 'data');
  const user = process.getuid() === 0 ? ['--user=root'] : [];
  // A server that starts deletes what it takes for its own leavings there: two must not share one.
  const ownTmp = `--tmpdir=${folder}`;
  const made = [
    '--no-defaults',
    `--datadir=${dataDir}`,
    ownTmp,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ];
  await mustRun('准备测试用的 MariaDB', installer, [...made, ...user]);
  const port = await freePort();
  const address = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${path.join(folder, 'socket')}`];
  const args = ['--no-defaults', `--datadir=${dataDir}`, ownTmp, ...address, ...user, ...QUICK];
  const server = spawn(program, args, { stdio: 'ignore' });
  const end = () => server.kill('SIGKILL');
  process.once('exit', end);
  try {
    const url = `mysql://root@127.0.0.1:${port}`;
    await ready(url);
    return await work(url);
  } finally {
    end();
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function ready(url) {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (await answers(url)) return;
    await sleep(200);
  }
  throw new LeftOut('测试用的 MariaDB 没有启动起来。');
}

/** Can one log in there? Asked with the server's own driver. */
async function answers(url) {
  const { createConnection } = createRequire(path.join(ROOT, 'apps/server/package.json'))('mysql2/promise');
  try {
    await (await createConnection({ uri: url, connectTimeout: 2000 })).end();
    return true;
  } catch {
    return false;
  }
}
