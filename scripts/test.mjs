/**
 * `npm test`: installs, builds, and runs every check there is. `npm test -- pure lint` runs these parts alone;
 * a word that names no part is taken for a part of a test file's name.
 */
import './setup/leave-with-parent.mjs';
import { build } from './setup/builds.mjs';
import { argumentsGiven, handOver, wasHandedOver } from './setup/handover.mjs';
import { install } from './setup/install.mjs';
import { nodeProblem } from './setup/preflight.mjs';
import { main, Stop } from './setup/stop.mjs';
import { browser } from './test/browser.mjs';
import { catalog } from './test/catalog.mjs';
import { format, lint, packages, types } from './test/checks.mjs';
import { jest } from './test/jest.mjs';
import { withMysql } from './test/mysql.mjs';
import { check, checkDone, conclude } from './test/tally.mjs';
import { weappSize } from './test/weapp-size.mjs';

const JEST = ['pure', 'miniprogram', 'sqlite', 'mysql'];
const PARTS = ['lint', 'format', 'types', 'catalog', 'packages', ...JEST, 'weapp', 'browser'];

await main(async () => {
  if (!wasHandedOver()) await prepare();
  const { parts, patterns } = chosen(argumentsGiven());
  await Promise.all([checks(parts), builds(parts)]);
  await tests(parts, patterns);
  if (parts.has('weapp')) await weappSize();
  if (parts.has('browser')) await browser(patterns);
  process.exit(conclude({ complete: process.env.CI === 'true' }));
});

async function prepare() {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Stop(problem);
  await install();
  await handOver();
}

function chosen(words) {
  const named = words.filter((word) => PARTS.includes(word));
  const patterns = words.filter((word) => !PARTS.includes(word));
  if (named.length > 0) return { parts: new Set(named), patterns };
  return { parts: new Set(patterns.length > 0 ? JEST : PARTS), patterns };
}

async function checks(parts) {
  for (const [part, run] of Object.entries({ lint, format, catalog, types, packages }))
    if (parts.has(part)) await run();
}

/** The journeys run the server as it is built; the browser needs the clients too. */
function builds(parts) {
  const has = (...names) => names.some((name) => parts.has(name));
  const needed = [
    ...(has('sqlite', 'mysql', 'browser') ? ['server'] : []),
    ...(has('browser') ? ['console', 'h5'] : []),
    ...(has('browser', 'weapp') ? ['weapp'] : []),
  ];
  return needed.length > 0 && checkDone('构建全部程序', () => build(...needed));
}

/** In time zones that are not the server's by chance: nothing may depend on the machine's. */
async function tests(parts, patterns) {
  const server = (kinds, env) => jest('apps/server', ['--selectProjects', ...kinds, '--', ...patterns], env);
  const onDatabase = (database, zone) => server(['db', 'journey'], { TEST_DATABASE: database, TZ: zone });
  if (parts.has('pure')) await check('规则', () => server(['pure'], { TZ: 'UTC' }));
  if (parts.has('miniprogram')) await check('小程序的测试', () => jest('apps/miniprogram', ['--', ...patterns]));
  if (parts.has('sqlite')) await check('数据库与接口（SQLite）', () => onDatabase('sqlite', 'Asia/Shanghai'));
  if (parts.has('mysql'))
    await check('数据库与接口（MariaDB）', () => withMysql((url) => onDatabase(url, 'America/New_York')));
}
