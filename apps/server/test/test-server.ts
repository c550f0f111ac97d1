import { once } from 'node:events';
import { createServer as createServerSocket } from 'node:net';
import { DEFAULT_TEMPLATES, startWechatStub, type WechatStub } from '@sanshi/wechat-stub';
import type { DynamicModule } from '@nestjs/common';
import type { Database } from '../src/platform/database/index.js';
import type { Log } from '../src/platform/log.js';
import type { Ground } from '../src/platform/platform.module.js';
import { loadSettings, type Settings } from '../src/platform/settings.js';
import { createServer, type Server } from '../src/server.js';
import { Caller } from './caller.js';
import { TestClock } from './test-clock.js';
import { makeTestPlace, type TestPlace } from './test-database.js';

const APP = { appId: 'wx1234567890abcdef', appSecret: 'a-secret-of-the-app' };
const TOKEN = 'test-token';
const AES_KEY = 'k'.repeat(43);

export interface TestServerOptions {
  clock?: TestClock;
  /** Over the environment of a development start, by the settings' own names: `{ LIMITS_SCALE: '1000' }`. */
  env?: Record<string, string>;
  /** Over the settings that were read. */
  settings?: Partial<Settings>;
  /** One that a test reads; silent if absent. */
  log?: Log;
  /** In place of the whole application. */
  app?: (ground: Ground) => DynamicModule;
  /** A database that outlives the server; otherwise a fresh one goes with it. */
  place?: TestPlace;
}

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Nobody in particular. */
  nobody: Caller;
  clock: TestClock;
  db: Database;
  wechat: WechatStub;
  settings: Settings;
  server: Server;
  /** Ends all of it, and takes files and database away. */
  close(): Promise<void>;
}

/**
 * The whole server over HTTP on a free port, on a fresh database, at a clock that a test moves, with WeChat's stand-in
 * beside it, each knowing the other. Sweeps do not run by themselves.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const clock = options.clock ?? new TestClock();
  const place = options.place ?? (await makeTestPlace());
  const port = await freePort();
  const wechat = await startStub(clock, port);
  const settings = settingsFor(place, wechat, port, options);
  const release = async () => {
    await wechat.close();
    if (!options.place) await place.remove();
  };
  const server = await begin(settings, clock, options).catch(async (problem: unknown) => {
    await release();
    throw problem;
  });
  const url = await server.listen();
  return {
    url,
    nobody: new Caller(url),
    clock,
    db: server.db,
    wechat,
    settings,
    server,
    async close() {
      await server.close();
      await release();
    },
  };
}

function begin(settings: Settings, clock: TestClock, { app, log }: TestServerOptions): Promise<Server> {
  return createServer(settings, { clock, ...(app && { app }), ...(log && { log }) });
}

/** The stand-in pushes its events to the server, as WeChat does. */
function startStub(clock: TestClock, port: number): Promise<WechatStub> {
  const url = `http://127.0.0.1:${port}/api/v1/wechat/callback`;
  const callback = { url, token: TOKEN, encodingAesKey: AES_KEY, originalId: 'gh_test' };
  return startWechatStub({ ...APP, templates: DEFAULT_TEMPLATES, clock, callback });
}

function settingsFor(place: TestPlace, wechat: WechatStub, port: number, options: TestServerOptions): Settings {
  const read = loadSettings({
    NODE_ENV: 'test',
    PORT: String(port),
    DATA_DIR: place.dataDir,
    ...(place.databaseUrl !== null && { DATABASE_URL: place.databaseUrl }),
    DB_POOL_SIZE: '10',
    LOG_LEVEL: 'silent',
    SWEEPS: '0',
    WECHAT_API_BASE: wechat.url,
    WECHAT_APP_ID: APP.appId,
    WECHAT_APP_SECRET: APP.appSecret,
    WECHAT_CALLBACK_TOKEN: TOKEN,
    WECHAT_ENCODING_AES_KEY: AES_KEY,
    ...options.env,
  });
  return { ...read, ...options.settings };
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServerSocket().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
