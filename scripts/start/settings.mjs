import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { freePort } from '../setup/preflight.mjs';
import { ROOT } from '../setup/places.mjs';

const WECHAT = ['WECHAT_API_BASE', 'WECHAT_APP_SECRET'];

/** Is this a start for people to try things, with demo data and a stand-in for WeChat? */
export const isDevelopment = (env) => env.NODE_ENV !== 'production';

/** What the server is told, over what the caller's environment says. */
export function serverSettings(env, { port, dataDir }) {
  return {
    NODE_ENV: env.NODE_ENV || 'development',
    PORT: String(port),
    DATA_DIR: dataDir,
    H5_DIR: env.H5_DIR || path.join(ROOT, 'apps/miniprogram/dist/h5'),
    CONSOLE_DIR: env.CONSOLE_DIR || path.join(ROOT, 'apps/console/dist'),
    ...(isDevelopment(env) && { LOG_PRETTY: env.LOG_PRETTY || '1', LOG_LEVEL: env.LOG_LEVEL || 'warn' }),
  };
}

/** The settings that tie the server to the stand-in for WeChat; null when a real one is named, or in production. */
export async function wechatSettings(env, port) {
  if (!isDevelopment(env) || WECHAT.some((name) => env[name])) return null;
  const stubPort = await freePort(port + 1);
  return {
    WECHAT_STUB_PORT: String(stubPort),
    WECHAT_API_BASE: `http://127.0.0.1:${stubPort}`,
    WECHAT_APP_ID: 'wx0000000000000000',
    WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
    WECHAT_CALLBACK_URL: `http://127.0.0.1:${port}/api/v1/wechat/callback`,
    WECHAT_CALLBACK_TOKEN: randomBytes(16).toString('hex'),
    WECHAT_TEMPLATES: templatesOf({
      'stub-progress': ['received', 'progress', 'reply', 'result', 'published'],
      'stub-question': ['ask'],
    }),
    WECHAT_ENCODING_AES_KEY: randomBytes(32).toString('base64').slice(0, 43).replace(/[+/]/g, 'A'),
  };
}

/** `progress=stub-progress,ask=stub-question`: which of the stand-in's templates tells of which kind of news. */
const templatesOf = (kinds) =>
  Object.entries(kinds)
    .flatMap(([template, told]) => told.map((kind) => `${kind}=${template}`))
    .join(',');
