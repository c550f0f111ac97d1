import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places.mjs';

const NOT_SOURCES = new Set(['node_modules', 'dist', '.swc', '.cache', '.DS_Store']);

/** A digest over the contents and names of files and folders (relative to the root); what is missing counts as empty. */
export function digestOf(places, ...facts) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const file of places.flatMap(filesUnder)) hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

function filesUnder(place) {
  const stat = statSync(path.join(ROOT, place), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  const names = readdirSync(path.join(ROOT, place)).filter((name) => !NOT_SOURCES.has(name));
  return names.sort().flatMap((name) => filesUnder(`${place}/${name}`));
}

/** Does `file` say that the work was finished for exactly this digest? */
export function isStamped(file, digest) {
  try {
    return readFileSync(file, 'utf8') === digest;
  } catch {
    return false;
  }
}

/** Does the work and writes its stamp last, so that work cut short is done again. */
export async function stamped(file, digest, work) {
  rmSync(file, { force: true });
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, digest);
}
