import { ENTITIES } from '../src/entities.js';
import { MIGRATIONS } from '../src/migrations/index.js';
import { openTestDatabaseOf, type TestDatabase } from './test-database.js';

export type { TestDatabase } from './test-database.js';

/** A fresh database with the product's tables: `const { db, close } = await openTestDatabase()`. */
export function openTestDatabase(): Promise<TestDatabase> {
  return openTestDatabaseOf({ entities: ENTITIES, migrations: MIGRATIONS });
}
