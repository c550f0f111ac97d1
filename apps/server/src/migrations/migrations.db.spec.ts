import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../test/harness.js';
import { aReport } from '../../test/builders.js';
import { ENTITIES } from '../entities.js';
import { insertRow, insertRows, migrate } from '../platform/database/index.js';
import { Report } from '../reports/report.entity.js';
import { MIGRATIONS } from './index.js';

describe('migrations', () => {
  let open: TestDatabase;
  beforeAll(async () => {
    open = await openTestDatabase();
  });
  afterAll(() => open.close());

  test('lay the tables that the entities say, to the column and the index', async () => {
    const { upQueries } = await open.db.reader.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('have nothing to do a second time', async () => {
    expect(await migrate(open.place, { entities: ENTITIES, migrations: MIGRATIONS })).toEqual([]);
    expect(await open.db.pendingMigrations()).toEqual([]);
  });

  test('can be run again after a crash between a step and the note of it', async () => {
    await open.db.write((tx) => tx.query('DELETE FROM migrations'));
    const names = await migrate(open.place, { entities: ENTITIES, migrations: MIGRATIONS });
    expect(names).toHaveLength(MIGRATIONS.length);
    expect(Number((await open.db.reader.query('SELECT COUNT(*) AS n FROM access_head'))[0].n)).toBe(1);
  });

  test('forget the hashes that had no key, and keep the others', async () => {
    const rows = [aReport({ bodyHash: 'a1'.repeat(32) }), aReport({ bodyHash: 'k.a1' }), aReport({ bodyHash: '' })];
    await open.db.write((tx) => insertRows(tx, Report, rows));
    await open.db.write((tx) => tx.query("DELETE FROM migrations WHERE name = 'ForgetPlainHashes20261128500000'"));
    await migrate(open.place, { entities: ENTITIES, migrations: MIGRATIONS });
    const kept = await Promise.all(rows.map(({ id }) => open.db.reader.findOneByOrFail(Report, { id })));
    expect(kept.map(({ bodyHash }) => bodyHash)).toEqual(['', 'k.a1', '']);
  });

  test.each([
    ['a merged report without a primary', { state: 'merged' }],
    ['a primary of a report that is not merged', { mergedInto: 'another' }],
    ['an assigned report without an office', { state: 'assigned' }],
  ] as const)('refuse %s', async (_, wrong) => {
    const report = aReport();
    await open.db.write((tx) => insertRow(tx, Report, report));
    const change = open.db.write((tx) => tx.update(Report, { id: report.id }, wrong));
    await expect(change).rejects.toThrow(/constraint .*(primary|office)|CHECK constraint/i);
  });
});
