import { existsSync } from 'node:fs';
import path from 'node:path';
import { manifests } from '../setup/install.mjs';
import { NODE_MODULES, ROOT } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { nodeTests } from './node-tests.mjs';
import { check, outcome } from './tally.mjs';

const TOOL = {
  oxlint: path.join(NODE_MODULES, 'oxlint/bin/oxlint'),
  prettier: path.join(NODE_MODULES, 'prettier/bin/prettier.cjs'),
  tsc: path.join(NODE_MODULES, 'typescript/bin/tsc'),
};

/** Rules of the house and import walls. */
export const lint = () => check('代码规范', () => tool('oxlint', '--disable-nested-config', '--format=unix'));

/** Does every file look as prettier would write it? */
export const format = () => check('代码格式', () => tool('prettier', '--check', '--log-level=warn', '.'));

/** Types of every package that has a tsconfig, two at a time. */
export async function types() {
  const folders = manifests()
    .map((file) => path.dirname(file))
    .filter((folder) => existsSync(path.join(ROOT, folder, 'tsconfig.json')));
  const lane = async () => {
    for (let folder = folders.shift(); folder; folder = folders.shift()) await typesOf(folder);
  };
  await Promise.all([lane(), lane()]);
}

const typesOf = (folder) => check(`类型 ${folder}`, () => tool('tsc', '--noEmit', '--pretty', 'false', '-p', folder));

async function tool(name, ...args) {
  const { code, output } = await run(process.execPath, [TOOL[name], ...args], { cwd: ROOT });
  return outcome(code === 0, output);
}

/** The packages without a framework, these scripts, the house's lint rules; the weapp-runner's want a browser. */
export const packages = () =>
  check('公用包与脚本的测试', () =>
    nodeTests(['packages/!(weapp-runner)/src/**/*.spec.ts', 'scripts/**/*.test.mjs', 'config/**/*.test.mjs']),
  );
