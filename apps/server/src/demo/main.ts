import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ENTITIES } from '../entities.js';
import { MIGRATIONS } from '../migrations/index.js';
import { migrate, openDatabase } from '../platform/database/index.js';
import { loadSettings } from '../platform/settings.js';
import { DemoModule } from './demo.module.js';
import { Seed } from './seed.js';
import { ShiftedClock } from './shifted-clock.js';

/** Fills an empty database with the demo's people and reports; does nothing to one that has staff. Refuses in production. */
const schema = { entities: ENTITIES, migrations: MIGRATIONS };
const settings = { ...loadSettings(process.env), sweeps: false };
if (settings.production) throw new Error('the demo accounts and their password are not for production');
await migrate(settings, schema);
const db = await openDatabase(settings, schema);
const ground = { settings, db, clock: new ShiftedClock() };
const app = await NestFactory.createApplicationContext(DemoModule.on(ground), { logger: ['error', 'warn'] });
const made = await app.get(Seed).run(new Date(), (done, all) => {
  if (done % 20 === 0 || done === all) process.stdout.write(`${done}/${all}\n`);
});
process.stdout.write(made > 0 ? `seeded ${made} reports\n` : 'nothing to seed\n');
await app.close();
await db.close();
