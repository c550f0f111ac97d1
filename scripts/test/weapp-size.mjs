import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../setup/places.mjs';
import { check, outcome } from './tally.mjs';

const WEAPP = path.join(ROOT, 'apps/miniprogram/dist/weapp');
/** WeChat takes 2 MiB a package; a main package of half that opens fast on a poor network. */
const MAIN_BYTES = 1_000_000;
const SUBPACKAGE_BYTES = 2 * 1024 * 1024;

/** Is every package of the built mini-program within its limit? */
export const weappSize = () =>
  check('小程序包的大小', () => {
    const { subPackages = [], subpackages = subPackages } = JSON.parse(
      readFileSync(path.join(WEAPP, 'app.json'), 'utf8'),
    );
    const sizes = sizesOf(
      filesUnder(WEAPP),
      subpackages.map(({ root }) => root.replace(/\/$/, '')),
    );
    const tooLarge = [...sizes].filter(([root, bytes]) => bytes >= (root === '' ? MAIN_BYTES : SUBPACKAGE_BYTES));
    return outcome(
      tooLarge.length === 0,
      tooLarge.map(([root, bytes]) => `${root || 'main'}: ${bytes} bytes`).join('\n'),
    );
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

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(folder, file).split(path.sep).join('/'), bytes: statSync(file).size }));
}
