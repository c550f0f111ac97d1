import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { findProgram } from './find-program.ts';
import { freePort } from './ports.ts';
import { Program } from './program.ts';

/** What an acknowledged report rests on: everything is on the disk before the answer leaves. */
const DURABLE = { innodb_flush_log_at_trx_commit: 1, sync_binlog: 1 } as const;
const USUAL = [
  '--log-bin=binlog',
  '--server-id=1',
  '--binlog-format=ROW',
  '--innodb-buffer-pool-size=512M',
  '--max-connections=200',
  '--skip-name-resolve',
];

/** Gives `work` a MySQL or MariaDB server: the one at BENCH_MYSQL_URL, or one of our own in `folder`. */
export async function withMariadb<T>(folder: string, work: (server: string) => Promise<T>): Promise<T> {
  const given = process.env['BENCH_MYSQL_URL'];
  if (given) {
    await mustBeDurable(given);
    return work(given.replace(/\/$/, ''));
  }
  const { program, url } = await startOwn(folder);
  try {
    await mustBeDurable(url);
    return await work(url);
  } finally {
    await program.end();
  }
}

async function startOwn(folder: string): Promise<{ program: Program; url: string }> {
  const dataDir = path.join(folder, 'mariadb');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  // A server that starts deletes what it takes for its own leavings there: two must not share one.
  const ownTmp = `--tmpdir=${folder}`;
  const made = [
    '--no-defaults',
    `--datadir=${dataDir}`,
    ownTmp,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ];
  await promisify(execFile)(findProgram('mariadb-install-db'), [...made, ...user]);
  const port = await freePort();
  const place = [`--datadir=${dataDir}`, ownTmp, `--port=${port}`, `--socket=${path.join(folder, 'socket')}`];
  const durable = Object.entries(DURABLE).map(([name, value]) => `--${name.replaceAll('_', '-')}=${value}`);
  const program = new Program({
    command: findProgram('mariadbd'),
    args: ['--no-defaults', ...place, '--bind-address=127.0.0.1', ...user, ...durable, ...USUAL],
    log: path.join(folder, 'mariadb.log'),
  });
  const url = `mysql://root@127.0.0.1:${port}`;
  await program.ready(() => answers(url));
  return { program, url };
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await createConnection(url)).end();
    return true;
  } catch {
    return false;
  }
}

/** @throws when the server may forget what it acknowledged: its figures would say nothing */
async function mustBeDurable(url: string): Promise<void> {
  const connection = await createConnection(url);
  for (const [name, wanted] of Object.entries(DURABLE)) {
    const [[row]] = await connection.query<RowDataPacket[]>(`SELECT @@${name} AS value`);
    if (Number(row?.['value']) !== wanted) throw new Error(`the database server must have ${name} = ${wanted}`);
  }
  await connection.end();
}
