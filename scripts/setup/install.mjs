import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { NODE_MODULES, ROOT } from './places.mjs';
import { step } from './progress.mjs';
import { mustRun } from './run.mjs';
import { digestOf, isStamped, stamped } from './stamps.mjs';

const PNPM = 'pnpm@12.21.0';
const STAMP = path.join(NODE_MODULES, '.sanshi-installed');

/** Installs what the lockfile names, unless that was done already for this lockfile and this kind of machine. */
export async function install() {
  const digest = digestOf(
    ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()],
    PNPM,
    process.platform,
    process.arch,
  );
  if (isStamped(STAMP, digest) && existsSync(path.join(NODE_MODULES, '.modules.yaml'))) return;
  await step('安装依赖', () => stamped(STAMP, digest, runPnpm));
}

/** NODE_ENV=production would leave the compilers out; the answer to pnpm's questions is given ahead. */
function runPnpm() {
  const args = ['--yes', PNPM, 'install', '--frozen-lockfile', '--prod=false'];
  return mustRun('安装依赖', 'npx', args, { cwd: ROOT, env: { NODE_ENV: undefined, CI: 'true' } });
}

/** Every package.json of the workspace, relative to the root. */
export function manifests() {
  const folders = ['apps', 'packages'].flatMap((group) =>
    readdirSync(path.join(ROOT, group)).map((name) => `${group}/${name}/package.json`),
  );
  return ['package.json', ...folders.filter((file) => existsSync(path.join(ROOT, file)))];
}
