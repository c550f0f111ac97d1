import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_TEMPLATES, startWechatStub, type WechatStub } from '@sanshi/wechat-stub';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
export const SERVER = path.join(ROOT, 'apps/server/dist/main.js');
export const DIST = path.join(ROOT, 'apps/miniprogram/dist/weapp');
const READY_WITHIN_MS = 30_000;
const APP = { appId: 'wx0000000000000000', appSecret: 'smoke-secret' };
const TEMPLATES = 'received=stub-progress,progress=stub-progress,ask=stub-question';

/** Where the build looks for its server: its own setting when it was built. */
export const builtOrigin = (): string => process.env['TARO_APP_API_ORIGIN'] ?? 'http://127.0.0.1:3000';

export interface Servers {
  readonly url: string;
  readonly wechat: WechatStub;
  close(): Promise<void>;
}

/** Our server on an empty database of its own, with a stand-in for WeChat's. @throws Error when it does not answer in time */
export async function startServers(): Promise<Servers> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sanshi-weapp-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const seal = { token: randomBytes(16).toString('hex'), encodingAesKey: 'A'.repeat(43) };
  const callback = { ...seal, url: `${url}/api/v1/wechat/callback`, originalId: 'gh_000000000000' };
  const wechat = await startWechatStub({ ...APP, templates: DEFAULT_TEMPLATES, callback });
  const server = startServer({
    PORT: String(port),
    DATA_DIR: dataDir,
    WECHAT_API_BASE: wechat.url,
    WECHAT_APP_ID: APP.appId,
    WECHAT_APP_SECRET: APP.appSecret,
    WECHAT_CALLBACK_TOKEN: seal.token,
    WECHAT_ENCODING_AES_KEY: seal.encodingAesKey,
    WECHAT_TEMPLATES: TEMPLATES,
  });
  const close = async (): Promise<void> => {
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    await wechat.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await ready(`${url}/healthz/ready`, () => server.exitCode !== null);
  } catch (failure) {
    await close();
    throw failure;
  }
  return { url, wechat, close };
}

function startServer(settings: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'development', LOG_LEVEL: 'error', ...settings };
  const server = spawn(process.execPath, [SERVER], { stdio: ['ignore', 'ignore', 'inherit'], env });
  process.once('exit', () => server.kill('SIGKILL'));
  return server;
}

async function ready(url: string, hasEnded: () => boolean): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && !hasEnded()) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
