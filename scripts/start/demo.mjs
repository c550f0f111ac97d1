import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { step } from '../setup/progress.mjs';
import { mustRun } from '../setup/run.mjs';
import { isDevelopment } from './settings.mjs';

const DEMO = 'apps/server/dist/demo/main.js';
const ASIDE = '.demo-unfinished';

/**
 * Fills an empty database with the demo's people and reports, except in production. Needs the server's build.
 * In a folder with nothing in it the work is done aside and moved in when it is whole: cut short, it is begun anew.
 */
export async function fillEmptyDatabase(settings) {
  if (!isDevelopment(process.env)) return;
  await step('准备演示数据', async () => {
    const { DATA_DIR: folder } = settings;
    const aside = path.join(folder, ASIDE);
    rmSync(aside, { recursive: true, force: true });
    if (process.env.DATABASE_URL || !isEmpty(folder)) return seed(settings);
    mkdirSync(aside);
    await seed({ ...settings, DATA_DIR: aside });
    for (const name of readdirSync(aside).sort(databaseLast))
      renameSync(path.join(aside, name), path.join(folder, name));
    rmSync(aside, { recursive: true });
  });
}

/** The demo serves no pages: it is made while they are still being built. */
const WITHOUT_PAGES = { H5_DIR: undefined, CONSOLE_DIR: undefined };

const seed = (settings) =>
  mustRun('准备演示数据', process.execPath, [DEMO], { env: { ...settings, ...WITHOUT_PAGES } });

const isEmpty = (folder) => readdirSync(folder).every((name) => name.startsWith('.'));

const databaseLast = (a, b) => Number(a.includes('sqlite')) - Number(b.includes('sqlite'));
