import { randomBytes } from 'node:crypto';

const key = (): string => randomBytes(32).toString('base64');

/** An environment that lets a server start in production, but for the folder of its data. */
export const productionEnvironment = (): Record<string, string> => ({
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://sanshi.example.cn',
  IDENTITY_KEYS: `2026:${key()}`,
  URL_SIGNING_KEY: key(),
  WECHAT_APP_ID: 'wx1234567890abcdef',
  WECHAT_APP_SECRET: 'a-secret-of-the-app',
  WECHAT_CALLBACK_TOKEN: 'token',
  WECHAT_ENCODING_AES_KEY: 'a'.repeat(43),
});
