import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../setup/places.mjs';
import { say } from '../setup/progress.mjs';
import { check, failed, passed } from './tally.mjs';

const WEAPP = path.join(ROOT, 'apps/miniprogram/dist/weapp');
const MIB = 1024 * 1024;
/** WeChat takes 2 MiB a package and 30 MiB in all; a main package of half that opens fast on a poor network. */
const LIMITS = { main: 1_000_000, subpackage: 2 * MIB, all: 30 * MIB };
/** What we keep the main package below if we can. */
const MAIN_AIM = 700_000;

/** Says how large every package of the built mini-program is, and whether it is within its limit. */
export const weappSize = () =>
  check('小程序包的大小', () => {
    const rows = weigh(sizesOf(filesUnder(WEAPP), subpackageRoots()));
    for (const row of rows) say(lineOf(row));
    const tooLarge = rows.filter(isTooLarge);
    return tooLarge.length === 0 ? passed() : failed(tooLarge.map(lineOf).join('\n'));
  });

/** Bytes by package root, '' for the main package. */
export function sizesOf(files, roots) {
  const sizes = new Map(['', ...roots].map((root) => [root, 0]));
  for (const { name, bytes } of files) {
    const root = roots.find((candidate) => name.startsWith(`${candidate}/`)) ?? '';
    sizes.set(root, sizes.get(root) + bytes);
  }
  return sizes;
}

/** The main package, each subpackage, and all together: `{name, bytes, limit, aim?}` in bytes. */
export function weigh(sizes) {
  const packages = [...sizes].map(([root, bytes]) =>
    root === ''
      ? { name: '主包', bytes, limit: LIMITS.main, aim: MAIN_AIM }
      : { name: `分包 ${root}`, bytes, limit: LIMITS.subpackage },
  );
  const bytes = packages.reduce((sum, one) => sum + one.bytes, 0);
  return [...packages, { name: '一共', bytes, limit: LIMITS.all }];
}

export const isTooLarge = ({ bytes, limit }) => bytes > limit;

/** One line for a person: the size, the limit, and what is to be said of it. */
export function lineOf({ name, bytes, limit, aim = limit }) {
  const size = `  ${name} ${kilobytes(bytes)}，上限 ${kilobytes(limit)}`;
  if (bytes > limit) return `${size}，超了 ${kilobytes(bytes - limit)}`;
  return bytes > aim ? `${size}，本想不超过 ${kilobytes(aim)}` : size;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function subpackageRoots() {
  const { subPackages = [], subpackages = subPackages } = JSON.parse(
    readFileSync(path.join(WEAPP, 'app.json'), 'utf8'),
  );
  return subpackages.map(({ root }) => root.replace(/\/$/, ''));
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(folder, file).split(path.sep).join('/'), bytes: statSync(file).size }));
}
