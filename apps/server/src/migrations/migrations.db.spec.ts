import { expect, test } from '@jest/globals';
import { openTestDatabase } from '../../test/harness.js';
import { ENTITIES } from '../entities.js';
import { migrate } from '../platform/database/index.js';
import { MIGRATIONS } from './index.js';

test('the migrations make the tables that the entities describe, and run once', async () => {
  const { db, place, close } = await openTestDatabase();
  const { upQueries } = await db.reader.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  expect(await migrate(place, { entities: ENTITIES, migrations: MIGRATIONS })).toEqual([]);
  await close();
});

test('each step can be run again after a crash', async () => {
  const { db, close } = await openTestDatabase();
  await db.write(async ({ queryRunner }) => {
    if (queryRunner) for (const Migration of MIGRATIONS) await new Migration().up(queryRunner);
  });
  expect(await db.pendingMigrations()).toEqual([]);
  await close();
});
