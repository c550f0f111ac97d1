import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const APPS = path.resolve(import.meta.dirname, '../../../apps');
const SERVER = path.join(APPS, 'server/dist/main.js');
const ADD_STAFF = path.join(APPS, 'server/dist/add-staff.js');
const H5 = path.join(APPS, 'miniprogram/dist/h5');
const CONSOLE = path.join(APPS, 'console/dist');
const READY_MS = 30_000;

export interface Account {
  username: string;
  password: string;
}

export interface Product {
  url: string;
  /** Adds a member of staff as an administrator would, from the command line. */
  addStaff(username: string, role: string, name: string, area: string, office?: string): Promise<Account>;
  end(): Promise<void>;
}

/** The built product on a free port and a fresh folder. @throws Error when something is not built, or it does not get ready */
export async function startProduct(): Promise<Product> {
  for (const built of [SERVER, path.join(H5, 'index.html'), path.join(CONSOLE, 'index.html')]) {
    if (!existsSync(built)) throw new Error(`${path.relative(process.cwd(), built)} is not built: npm run build`);
  }
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanshi-journey-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    PUBLIC_ORIGIN: url,
    DATA_DIR: dataDir,
    H5_DIR: H5,
    CONSOLE_DIR: CONSOLE,
    LOG_LEVEL: 'error',
    // Nobody here comes by WeChat.
    WECHAT_API_BASE: 'http://127.0.0.1:9',
  };
  const server = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  process.once('exit', () => server.kill('SIGTERM'));
  await ready(url);
  return {
    url,
    async addStaff(username, role, name, area, office) {
      const where = ['--name', name, '--area', area, ...(office ? ['--office', office] : [])];
      const { stdout } = await promisify(execFile)(process.execPath, [ADD_STAFF, username, role, ...where], { env });
      return { username, password: stdout.trim().split(': ')[1] ?? '' };
    },
    async end() {
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(url: string): Promise<void> {
  for (const until = Date.now() + READY_MS; Date.now() < until; await pause(100)) {
    const answer = await fetch(`${url}/healthz/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('the server did not get ready');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
