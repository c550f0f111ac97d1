import { existsSync } from 'node:fs';
import path from 'node:path';
import { readIdentityKeys, readUrlSigningKey } from './keys.js';
import type { SealingKey } from './sealing.js';
import { SettingsReader, type Environment } from './settings-reader.js';
import { readWechat, type Wechat } from './settings-wechat.js';

/** Nest's token for {@link Settings}. */
export const SETTINGS = Symbol('Settings');

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the environment decides. */
export interface Settings {
  readonly production: boolean;
  /** 0: any free port. */
  readonly port: number;
  /** Holds the embedded database, the photos and, in development, the keys. Absolute. */
  readonly dataDir: string;
  /** `mysql://…`; null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly dbPoolSize: number;
  /** Where browsers and phones reach this server. */
  readonly publicOrigin: string;
  /** The keys that seal who reported; the first is current. */
  readonly identityKeys: readonly [SealingKey, ...SealingKey[]];
  readonly urlSigningKey: Buffer;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** The resident's web build, served at `/`; null: not served. */
  readonly h5Dir: string | null;
  /** The staff console, served at `/console/`; null: not served. */
  readonly consoleDir: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly logPretty: boolean;
  /** Whether the API describes itself under /api. */
  readonly openDocs: boolean;
  /** The newspaper's name, as residents read it. */
  readonly newspaper: string;
  /** The newsroom's telephone, as residents dial it; empty: none is offered. */
  readonly hotline: string;
  /** From how many neighbours who joined it on a hazard is urgent. */
  readonly joinsUntilUrgent: number;
  /** Multiplies every rate limit; for benchmarks. */
  readonly limitsScale: number;
  /** Whether this server does what is due by itself: notices, checks, deadlines. A test calls each by hand. */
  readonly sweeps: boolean;
  readonly wechat: Wechat;
}

/**
 * Reads the environment; nothing else does.
 * In development the keys that are not given are made once and kept in `DATA_DIR`.
 * @throws SettingsProblem naming every wrong setting, one line each
 */
export function loadSettings(env: Environment): Settings {
  const read = new SettingsReader(env);
  const production = read.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development') === 'production';
  const port = read.whole('PORT', 3000, 0, 65535);
  const dataDir = path.resolve(read.text('DATA_DIR', '.data'));
  const settings: Settings = {
    production,
    port,
    dataDir,
    databaseUrl: readDatabaseUrl(read),
    dbPoolSize: read.whole('DB_POOL_SIZE', 20, 1, 500),
    publicOrigin: readPublicOrigin(read, port, production),
    identityKeys: readIdentityKeys(read, dataDir, production),
    urlSigningKey: readUrlSigningKey(read, dataDir, production),
    trustedProxies: read.list('TRUSTED_PROXIES'),
    h5Dir: readDirectory(read, 'H5_DIR'),
    consoleDir: readDirectory(read, 'CONSOLE_DIR'),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    logPretty: read.flag('LOG_PRETTY'),
    openDocs: read.flag('OPEN_DOCS', production ? '0' : '1'),
    newspaper: read.text('NEWSPAPER', '大同晚报'),
    hotline: readHotline(read),
    joinsUntilUrgent: read.whole('JOINS_UNTIL_URGENT', 5, 1, 1000),
    limitsScale: readLimitsScale(read, production),
    sweeps: read.flag('SWEEPS', '1'),
    wechat: readWechat(read, production),
  };
  refuseWhatIsNotBuilt(read);
  read.check();
  return settings;
}

function readDatabaseUrl(read: SettingsReader): string | null {
  const url = read.optional('DATABASE_URL');
  if (url === null) return null;
  const right = URL.canParse(url) && /^(mysql|mariadb):\/\/[^/]+\/[^/?]+/.test(url);
  if (!right) read.refuse('DATABASE_URL', 'must be like mysql://user:password@host:3306/database');
  return url;
}

function readPublicOrigin(read: SettingsReader, port: number, production: boolean): string {
  const origin = read.origin('PUBLIC_ORIGIN', production ? null : `http://localhost:${port}`);
  if (production && origin.startsWith('http:')) read.refuse('PUBLIC_ORIGIN', 'must be https in production');
  return origin;
}

function readHotline(read: SettingsReader): string {
  const hotline = read.text('HOTLINE', '');
  if (!/^[\d-]{0,20}$/.test(hotline)) read.refuse('HOTLINE', 'must be digits, with hyphens at most');
  return hotline;
}

function readDirectory(read: SettingsReader, name: string): string | null {
  const given = read.optional(name);
  if (given === null) return null;
  const directory = path.resolve(given);
  if (!existsSync(path.join(directory, 'index.html'))) read.refuse(name, 'holds no index.html');
  return directory;
}

function readLimitsScale(read: SettingsReader, production: boolean): number {
  const scale = read.whole('LIMITS_SCALE', 1, 1, 1_000_000);
  if (production && scale !== 1) read.refuse('LIMITS_SCALE', 'must be 1 in production');
  return scale;
}

/** Files are kept in DATA_DIR and what passes between processes stays in one: whoever asks for more is told, not left to believe. */
function refuseWhatIsNotBuilt(read: SettingsReader): void {
  for (const name of ['REDIS_URL', 'S3_URL']) {
    if (read.optional(name) !== null) read.refuse(name, 'is not supported yet: leave it unset');
  }
}
