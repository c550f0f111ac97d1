import 'reflect-metadata';
import path from 'node:path';
import { Damaged } from './backup/checksums.js';
import { restore, RestoreRefused } from './backup/restore.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { migrate, openDatabase } from './platform/database/index.js';
import { openStorage } from './platform/storage/index.js';
import { readSettings } from './read-settings.js';

/** Restores a backup into an empty database and folder: `node dist/restore.js <folder>`, with the settings of the server to come. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: restore <folder>\n');
  process.exit(1);
}
const settings = readSettings();
const schema = { entities: ENTITIES, migrations: MIGRATIONS };
await migrate(settings, schema);
const db = await openDatabase(settings, schema);
try {
  const storage = await openStorage(settings);
  const target = { db, migrations: MIGRATIONS.map(({ name }) => name), tables: ENTITIES, storage };
  const { madeAt, rows } = await restore(target, path.resolve(folder));
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  process.stdout.write(`${count} rows, ${rows['photo'] ?? 0} photos, as of ${madeAt}: all of them compared\n`);
} catch (problem) {
  if (!(problem instanceof Damaged || problem instanceof RestoreRefused)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
} finally {
  await db.close();
}
