import { existsSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from './places.mjs';
import { say, step } from './progress.mjs';
import { mustRun } from './run.mjs';
import { waitForLock, freeLock } from './lock.mjs';
import { digestOf, isStamped, stamped } from './stamps.mjs';

const SHARED = ['pnpm-lock.yaml', 'packages/contracts', 'packages/guess', 'config', 'scripts/setup/builds.mjs'];

/** What can be built: in which folder, by which of its scripts, and the file that shows that it was. */
export const BUILDS = {
  server: { name: '构建服务端', app: 'apps/server', script: 'build', shows: 'dist/main.js' },
  console: { name: '构建后台', app: 'apps/console', script: 'build', shows: 'dist/index.html' },
  h5: { name: '构建居民端', app: 'apps/miniprogram', script: 'build:h5', shows: 'dist/h5/index.html' },
  weapp: { name: '构建小程序', app: 'apps/miniprogram', script: 'build:weapp', shows: 'dist/weapp/app.json' },
};

/** Builds what is named; what has not changed is left as it is. @throws Stop with the compiler's words when one fails */
export async function build(...names) {
  const targets = names.map((name) => BUILDS[name]);
  if (targets.every(isFresh)) return;
  const lock = path.join(CACHE, 'build.lock');
  await waitForLock(lock, (pid) => say(`  另一个进程（${pid}）正在构建，等它做完…`));
  try {
    const stale = targets.filter((target) => !isFresh(target));
    await Promise.all([inTurn(stale.filter(isMiniprogram)), inTurn(stale.filter((target) => !isMiniprogram(target)))]);
  } finally {
    freeLock(lock);
  }
}

/** The mini-program's two builds share a cache of Taro's, and take longest: they have a lane to themselves. */
const isMiniprogram = ({ app }) => app === 'apps/miniprogram';

async function inTurn(targets) {
  for (const target of targets) await buildOne(target);
}

function buildOne(target) {
  const cwd = path.join(ROOT, target.app);
  const make = () =>
    mustRun(target.name, process.execPath, ['--run', target.script], { cwd, env: { NODE_ENV: 'production' } });
  return step(target.name, () => stamped(stampOf(target), sourcesOf(target), make));
}

const stampOf = ({ app, script }) => path.join(CACHE, 'built', `${path.basename(app)}-${script.replace(':', '-')}`);

const sourcesOf = ({ app, script }) => digestOf([app, ...SHARED], script, taroSettings());

/** `TARO_APP_API_ORIGIN` and the like are written into what Taro builds. */
const taroSettings = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('TARO_APP_')));

const isFresh = (target) =>
  existsSync(path.join(ROOT, target.app, target.shows)) && isStamped(stampOf(target), sourcesOf(target));
