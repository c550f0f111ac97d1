import 'reflect-metadata';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { backUp, PhotoWrong } from './backup/back-up.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { PhotoStore } from './photos/photo-store.js';
import { SystemClock } from './platform/clock.js';
import { openDatabase } from './platform/database/index.js';
import { openStorage } from './platform/storage/index.js';
import { readSettings } from './read-settings.js';

/** Backs up rows and photos while the server runs: `node dist/backup.js <new folder>`. */
const [folder] = process.argv.slice(2);
if (folder === undefined || existsSync(folder)) {
  process.stderr.write(folder === undefined ? 'usage: backup <new folder>\n' : `${folder} is there already\n`);
  process.exit(1);
}
const settings = readSettings();
const schema = { entities: ENTITIES, migrations: MIGRATIONS };
const [db, clock] = [await openDatabase(settings, schema), new SystemClock()];
try {
  const photos = new PhotoStore(db, clock);
  const storage = await openStorage(settings);
  const source = { place: settings, schema, tables: ENTITIES, photos, storage };
  const { rows } = await backUp(source, path.resolve(folder), clock.now());
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  process.stdout.write(`${folder}: ${count} rows, ${rows['photo'] ?? 0} photos\n`);
  process.stdout.write(
    'the keys are not in it: keep IDENTITY_KEYS elsewhere, without them nobody reads who reported\n',
  );
} catch (problem) {
  if (!(problem instanceof PhotoWrong)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
} finally {
  await db.close();
}
