/**
 * Measures what the README promises, each against its limit, and prints a table.
 *
 *     node packages/bench/src/main.ts [--json] [--quick] [filing|listing|photo|memory|page|weapp|h5|guess …]
 *
 * Ends with 1 when a promise is not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Bench, QUICK, WHOLE } from './bench.ts';
import { withMariadb } from './machine/mariadb.ts';
import { isKept, type Outcome } from './outcome.ts';
import { filing } from './parts/filing.ts';
import { firstPage } from './parts/first-page.ts';
import { guess } from './parts/guess.ts';
import { h5 } from './parts/h5.ts';
import { listing } from './parts/listing.ts';
import { memory } from './parts/memory.ts';
import { photo } from './parts/photo.ts';
import { weapp } from './parts/weapp.ts';
import { table } from './table.ts';

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Outcome[]>>> = {
  filing,
  listing,
  photo,
  memory,
  page: firstPage,
  weapp,
  h5,
  guess,
};
/** Reckoned from files: no server is started for them. */
const WITHOUT_DATABASE: readonly string[] = ['guess'];

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const outcomes = await run(positionals.length > 0 ? positionals : Object.keys(PARTS));
const machine = {
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? '',
  at: new Date().toISOString(),
};
const kept = outcomes.map((outcome) => ({ ...outcome, kept: isKept(outcome) }));
console.log(values.json ? JSON.stringify({ machine, quick: values.quick, outcomes: kept }, null, 2) : table(outcomes));
process.exit(kept.every((outcome) => outcome.kept) ? 0 : 1);

async function run(parts: readonly string[]): Promise<Outcome[]> {
  const unknown = parts.filter((part) => !(part in PARTS));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`);
  const folder = mkdtempSync(path.join(process.env['BENCH_DIR'] ?? tmpdir(), 'sanshi-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const needsDatabase = parts.some((part) => !WITHOUT_DATABASE.includes(part));
  const around: typeof withMariadb = needsDatabase ? withMariadb : (_folder, work) => work('');
  return around(folder, async (mysql) => {
    const bench = new Bench(folder, mysql, values.quick ? QUICK : WHOLE);
    const outcomes: Outcome[] = [];
    for (const part of parts) {
      outcomes.push(...((await PARTS[part]?.(bench)) ?? []));
      await bench.clear();
    }
    return outcomes;
  });
}
