/**
 * The import walls of the house: contracts ◄ domain ◄ platform ◄ features ◄ the rim (app.module, main, demo …).
 * Given two places, says why one may not import the other; {@link placeOf} turns a file's path into its place.
 */
import path from 'node:path';

const SERVER = 'apps/server/src/';
const HARNESS = 'apps/server/test/';
const NODE_MODULES = /^(?!\.{1,2}\/)/;
const RIM = ['rim', 'demo'];
/** What each layer may take of the others, besides its own. */
const MAY_TAKE = {
  domain: [],
  platform: ['domain'],
  migrations: ['domain', 'platform'],
  feature: ['domain', 'platform'],
};
/** What one feature may take of another: its rows, its queries, its facts, and the Nest module that hands them out. */
const OPEN_TO_OTHERS = /(\.entity|\.module|[-.]store|[-.]events?)\.js$/;
/**
 * Stores by another name: areas and categories as read, the log that all write to, the one way in which a report changes, how
 * open desks are told, and how a report is read: where a page ends, who speaks and says what, what its reporter is shown.
 */
const DOORS = [
  'areas/catalog.js',
  'audit/access-log.js',
  'neighbours/joined-view.js',
  'photos/photo-links.js',
  'reports/cursor.js',
  'reports/event-words.js',
  'reports/live-feed.js',
  'reports/my-view.js',
  'reports/report-moves.js',
  'reports/speakers.js',
].map((door) => SERVER + door);
/** Pure as the words are, and a rule as little: it runs on the phone and where a call is taken down, and the benchmark measures it. */
const GUESS = 'packages/guess';
const DOMAIN_TESTS = ['@jest/globals', 'fast-check'];

/** Where a file lives: `{app, layer, folder}`; layer is set within the server only. `file` is relative to the root. */
export function placeOf(file) {
  if (!file.startsWith(SERVER)) return { app: /^(apps|packages)\/[^/]+|^[^/]+/.exec(file)[0] };
  const inside = file.slice(SERVER.length).split('/');
  const folder = inside.length === 1 ? 'rim' : inside[0];
  const layer = RIM.includes(folder) ? 'rim' : folder in MAY_TAKE ? folder : 'feature';
  return { app: 'apps/server', layer, folder };
}

/** Why `from` (a file relative to the root) may not import `specifier`; null when it may. */
export function whyNot(from, specifier) {
  return NODE_MODULES.test(specifier) ? whyNotPackage(from, specifier) : whyNotFile(from, specifier);
}

function whyNotPackage(from, name) {
  const place = placeOf(from);
  if (place.app === 'packages/contracts') return 'contracts depend on nothing';
  if (place.app === GUESS && !from.endsWith('.spec.ts')) return 'the guess depends on nothing';
  if (place.layer === 'domain' && !isPure(from, name)) return 'the domain knows no framework, no database and no Node';
  if (!name.startsWith('@sanshi/') || name === '@sanshi/contracts') return null;
  if (place.layer && !from.endsWith('.spec.ts')) return 'the server takes only contracts from the workspace';
  if (place.app === 'apps/console' || place.app === 'apps/miniprogram')
    return name === '@sanshi/guess' ? null : 'clients take only contracts and the guess';
  return null;
}

function isPure(from, name) {
  return name === '@sanshi/contracts' || (from.endsWith('.spec.ts') && DOMAIN_TESTS.includes(name));
}

function whyNotFile(from, specifier) {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const [here, there] = [placeOf(from), placeOf(target)];
  if (here.app !== there.app) return config(here, target) ? null : `${here.app} does not reach into ${there.app}`;
  if (!here.layer || here.folder === there.folder) return null;
  if (target.startsWith(HARNESS)) return from.endsWith('.spec.ts') ? null : 'only tests use what tests are built with';
  return whyNotLayer(from, here, there, target);
}

/** Settings and data in config/ may be read by the programs, but not by the words and rules. */
function config(here, target) {
  return target.startsWith('config/') && here.app !== 'packages/contracts' && here.layer !== 'domain';
}

function whyNotLayer(from, here, there, target) {
  // A test builds its case out of whatever it needs; but a domain test that needs another layer tests no rule.
  if (here.layer === 'rim' || (from.endsWith('.spec.ts') && here.layer !== 'domain')) return null;
  if (MAY_TAKE[here.layer].includes(there.layer)) return null;
  if (here.layer !== 'feature') return `${here.layer} imports only what is left of it`;
  if (there.layer === 'feature' && (OPEN_TO_OTHERS.test(target) || DOORS.includes(target))) return null;
  return "a feature takes another's store or events, never its service";
}
