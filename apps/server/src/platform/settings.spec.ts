import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { productionEnvironment } from '../../test/production.js';
import { SettingsProblem, type Environment } from './settings-reader.js';
import { loadSettings } from './settings.js';

const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'sanshi-settings-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));

const key = (): string => randomBytes(32).toString('base64');
const production = productionEnvironment();

function problemsOf(env: Environment): readonly string[] {
  try {
    loadSettings({ DATA_DIR, ...env });
    return [];
  } catch (problem) {
    if (problem instanceof SettingsProblem) return problem.lines;
    throw problem;
  }
}

test('nothing given is a development start on the embedded database', () => {
  const settings = loadSettings({ DATA_DIR });
  expect(settings).toMatchObject({
    production: false,
    port: 3000,
    databaseUrl: null,
    newspaper: '大同晚报',
    hotline: '',
    sweeps: true,
  });
  expect(settings.publicOrigin).toBe('http://localhost:3000');
});

test('a development start keeps its keys', () => {
  expect(loadSettings({ DATA_DIR }).identityKeys).toEqual(loadSettings({ DATA_DIR }).identityKeys);
});

test('a production start with everything given is taken', () => {
  expect(problemsOf(production)).toEqual([]);
});

test('of several identity keys the first is current', () => {
  const { identityKeys } = loadSettings({ DATA_DIR, IDENTITY_KEYS: `new:${key()},old:${key()}` });
  expect(identityKeys.map(({ id }) => id)).toEqual(['new', 'old']);
});

test('a bucket, with a folder in it', () => {
  const { s3 } = loadSettings({
    DATA_DIR,
    S3_URL: 'https://AKID:a%2Fb%3D@cos.ap-beijing.myqcloud.com/photos-1250000000/city?region=ap-beijing',
  });
  expect(s3).toEqual({
    endpoint: 'https://cos.ap-beijing.myqcloud.com',
    region: 'ap-beijing',
    bucket: 'photos-1250000000',
    prefix: 'city/',
    accessKeyId: 'AKID',
    secretAccessKey: 'a/b=',
    bucketInPath: false,
  });
});

describe('a wrong setting is named with its reason', () => {
  test.each<[string, Environment, string[]]>([
    ['a cache that is none', { REDIS_URL: 'http://cache' }, ['REDIS_URL: must be like redis://']],
    ['a bucket without a key', { S3_URL: 'https://s3.example/bucket?region=x' }, ['S3_URL: must be like']],
    ['a bucket without a region', { S3_URL: 'https://key:secret@s3.example/bucket' }, ['S3_URL: must be like']],
    [
      'a bucket in the clear',
      { ...production, S3_URL: 'http://key:secret@s3.example/bucket?region=x' },
      ['S3_URL: must be https in production'],
    ],
    ['a port that is none', { PORT: '70000' }, ['PORT: must be a whole number from 0 to 65535']],
    [
      'another database',
      { DATABASE_URL: 'postgres://db/x' },
      ['DATABASE_URL: must be like mysql://user:password@host:3306/database'],
    ],
    [
      'two at once',
      { PORT: 'x', NODE_ENV: 'live' },
      ['NODE_ENV: must be one of development, production, test', 'PORT: must be a whole number from 0 to 65535'],
    ],
    ['a telephone that nobody can dial', { HOTLINE: '来电' }, ['HOTLINE: must be digits, with hyphens at most']],
    ['a flag', { OPEN_DOCS: 'yes' }, ['OPEN_DOCS: must be 1 (on) or 0 (off)']],
    ['two keys with one id', { IDENTITY_KEYS: `a:${key()},a:${key()}` }, ['IDENTITY_KEYS: has two keys with one id']],
    ['a template without an id', { WECHAT_TEMPLATES: 'reply' }, ['WECHAT_TEMPLATES: must be']],
    [
      'an origin with a path',
      { PUBLIC_ORIGIN: 'https://a.cn/x' },
      ['PUBLIC_ORIGIN: must be like https://example.cn, without a path'],
    ],
    [
      'plain http in production',
      { ...production, PUBLIC_ORIGIN: 'http://a.cn' },
      ['PUBLIC_ORIGIN: must be https in production'],
    ],
    [
      'a key of zeros',
      { ...production, URL_SIGNING_KEY: Buffer.alloc(32).toString('base64') },
      ['URL_SIGNING_KEY: is not a random key'],
    ],
    ['a short key', { IDENTITY_KEYS: 'a:c2hvcnQ=' }, ['IDENTITY_KEYS: must hold base64 of 32 random bytes']],
    [
      'the stand-in in production',
      { ...production, WECHAT_API_BASE: 'http://127.0.0.1:3900' },
      ['WECHAT_API_BASE: must be https://api.weixin.qq.com'],
    ],
    [
      "the stand-in's app in production",
      { ...production, WECHAT_APP_ID: 'wx0000000000000000' },
      ["WECHAT_APP_ID: is the stand-in's"],
    ],
    ['scaled limits in production', { ...production, LIMITS_SCALE: '10' }, ['LIMITS_SCALE: must be 1 in production']],
    ['pages that are not there', { H5_DIR: '/nowhere' }, ['H5_DIR: holds no index.html']],
  ])('%s', (_name, env, lines) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) expect(problems[index]).toContain(line);
  });

  test('nothing given in production', () => {
    const names = problemsOf({ NODE_ENV: 'production' }).map((line) => line.split(':')[0]);
    expect(names).toEqual(expect.arrayContaining(Object.keys(production).slice(1)));
  });
});
