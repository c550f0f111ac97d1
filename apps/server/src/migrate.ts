import 'reflect-metadata';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { migrate } from './platform/database/index.js';
import { readSettings } from './read-settings.js';

/** Brings the database up to date: `node dist/migrate.js`, before the new version is started. */
const run = await migrate(readSettings(), { entities: ENTITIES, migrations: MIGRATIONS });
process.stdout.write(run.length > 0 ? `${run.join('\n')}\n` : 'nothing to do\n');
