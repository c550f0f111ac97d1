import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DEFAULT_TEMPLATES, startWechatStub, type WechatStub } from '@sanshi/wechat-stub';

const APPS = path.resolve(import.meta.dirname, '../../../apps');
const SERVER = path.join(APPS, 'server/dist/main.js');
const ADD_STAFF = path.join(APPS, 'server/dist/add-staff.js');
const H5 = path.join(APPS, 'miniprogram/dist/h5');
const WEAPP = path.join(APPS, 'miniprogram/dist/weapp');
const CONSOLE = path.join(APPS, 'console/dist');
const READY_MS = 60_000;
const WECHAT = { appId: 'wx0000000000000000', appSecret: 'secret-of-the-journeys' };
const CALLBACK = { token: 'token-of-the-journeys', encodingAesKey: 'A'.repeat(43), originalId: 'gh_000000000000' };
const TEMPLATES = 'received=stub-progress,progress=stub-progress,result=stub-progress,ask=stub-question';

export interface Account {
  username: string;
  password: string;
}

export interface Product {
  url: string;
  /** What stands in for WeChat's servers. */
  wechat: WechatStub;
  /** Adds a member of staff as an administrator would, from the command line. */
  addStaff(username: string, role: string, name: string, area: string, office?: string): Promise<Account>;
  end(): Promise<void>;
}

/** The built product on a free port and a fresh folder. @throws Error when something is not built, or it does not get ready */
export async function startProduct(): Promise<Product> {
  for (const built of [SERVER, path.join(H5, 'index.html'), path.join(CONSOLE, 'index.html'), WEAPP]) {
    if (!existsSync(built)) throw new Error(`${path.relative(process.cwd(), built)} is not built: npm run build`);
  }
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanshi-journey-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const callback = { ...CALLBACK, url: `${url}/api/v1/wechat/callback` };
  const wechat = await startWechatStub({ ...WECHAT, templates: DEFAULT_TEMPLATES, callback });
  const env = settingsFor(port, dataDir, wechat);
  const server = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  process.once('exit', () => server.kill('SIGTERM'));
  await ready(url, server);
  return {
    url,
    wechat,
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
      await wechat.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What is made once for a product, however many ask for it. */
export function oncePer<Made>(make: (product: Product) => Promise<Made>): (product: Product) => Promise<Made> {
  const made = new WeakMap<Product, Promise<Made>>();
  return (product) => {
    const one = made.get(product) ?? make(product);
    made.set(product, one);
    return one;
  };
}

function settingsFor(port: number, dataDir: string, wechat: WechatStub): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    PORT: String(port),
    PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    H5_DIR: H5,
    CONSOLE_DIR: CONSOLE,
    LOG_LEVEL: 'error',
    // All these residents share one address.
    LIMITS_SCALE: '100',
    WECHAT_API_BASE: wechat.url,
    WECHAT_APP_ID: WECHAT.appId,
    WECHAT_APP_SECRET: WECHAT.appSecret,
    WECHAT_CALLBACK_TOKEN: CALLBACK.token,
    WECHAT_ENCODING_AES_KEY: CALLBACK.encodingAesKey,
    WECHAT_TEMPLATES: TEMPLATES,
  };
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + READY_MS; Date.now() < until && server.exitCode === null; await pause(100)) {
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
