import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { openTestDatabaseOf, type TestDatabase } from '../../../test/test-database.js';
import * as column from './create-table.js';
import {
  columnsOf,
  insertRow,
  insertRows,
  isDuplicate,
  lockForUpdate,
  migrate,
  pairsBy,
  type Database,
} from './index.js';

@Entity('parcel')
@Index('parcel_by_label', ['label'], { unique: true })
@Index('parcel_by_time', ['at', 'id'])
@Check('a_count_is_not_negative', '"count" >= 0')
class Parcel {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 20 }) label!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('int') count!: number;
  @Column('boolean') check!: boolean;
  @Column('double', { nullable: true }) longitude!: number | null;
  @Column('datetime', { precision: 3 }) at!: Date;
  @Column('simple-json', { nullable: true }) detail!: { a: number } | null;
}

@Entity('parcel_part')
@Index('part_by_parcel', ['parcelId'])
class ParcelPart {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) parcelId!: string;
  @ManyToOne(() => Parcel, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'parcelId', foreignKeyConstraintName: 'part_of_parcel' })
  parcel?: Parcel;
}

class CreateParcels1790000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const { id, words, text, whole, flag, fraction, instant, orNull, createTable } = column;
    await createTable(db, 'parcel', {
      columns: {
        id,
        label: words(20),
        note: orNull(text),
        count: whole,
        check: flag,
        longitude: orNull(fraction),
        at: instant,
        detail: orNull(text),
      },
      indexes: { parcel_by_time: ['at', 'id'] },
      uniqueIndexes: { parcel_by_label: ['label'] },
      checks: { a_count_is_not_negative: '"count" >= 0' },
    });
    await createTable(db, 'parcel_part', {
      columns: { id, parcelId: id },
      references: { part_of_parcel: ['parcelId', 'parcel'] },
      indexes: { part_by_parcel: ['parcelId'] },
    });
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['parcel_part', 'parcel']) await column.dropTable(db, name);
  }
}

const schema = { entities: [Parcel, ParcelPart], migrations: [CreateParcels1790000000000] };
const AT = new Date('2026-09-01T08:00:00.123Z');
const parcel = (id: string, change: Partial<Parcel> = {}): Parcel => ({
  id,
  label: id,
  note: null,
  count: 0,
  check: true,
  longitude: 113.3,
  at: AT,
  detail: { a: 1 },
  ...change,
});

let own: TestDatabase;
let db: Database;
beforeAll(async () => {
  own = await openTestDatabaseOf(schema);
  ({ db } = own);
});
afterAll(() => own.close());
beforeEach(() => db.write((tx) => tx.deleteAll(Parcel)));

const there = async (): Promise<string[]> =>
  (await db.reader.find(Parcel, { order: { id: 'ASC' } })).map(({ id }) => id);

describe('transactions side by side', () => {
  test('many at once are all committed, each whole', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `p${String(n).padStart(2, '0')}`);
    await Promise.all(
      ids.map((id) =>
        db.write(async (tx) => {
          await insertRow(tx, Parcel, parcel(id));
          await pause(1);
          await tx.update(Parcel, { id }, { count: 1 });
        }),
      ),
    );
    expect(await there()).toEqual(ids);
    expect(await db.reader.countBy(Parcel, { count: 1 })).toBe(40);
  });

  test.each([
    ['insert', (id: string) => db.write((tx) => tx.insert(Parcel, parcel(id)))],
    ['save', (id: string) => db.write((tx) => tx.save(Parcel, parcel(id)))],
    ['insertRow', (id: string) => db.write((tx) => insertRow(tx, Parcel, parcel(id)))],
  ])('one that is rolled back takes nothing of another with it: %s', async (_name, add) => {
    const failing = db.write(async (tx) => {
      await insertRow(tx, Parcel, parcel('lost'));
      await pause(50);
      throw new Error('given up');
    });
    const others = Array.from({ length: 5 }, (_, n) => add(`kept${n}`));
    await expect(failing).rejects.toThrow('given up');
    await Promise.all(others);
    expect(await there()).toEqual(['kept0', 'kept1', 'kept2', 'kept3', 'kept4']);
  });

  test('a batch that fails leaves nothing', async () => {
    await db.write((tx) => insertRow(tx, Parcel, parcel('first', { label: 'taken' })));
    const batches = Array.from({ length: 20 }, (_, n) =>
      db.write((tx) => tx.save(Parcel, [parcel(`good${n}`), parcel(`bad${n}`, { label: 'taken' })])),
    );
    const outcomes = await Promise.allSettled(batches);
    expect(outcomes.every((outcome) => outcome.status === 'rejected' && isDuplicate(outcome.reason))).toBe(true);
    expect(await there()).toEqual(['first']);
  });

  test('a reader never sees what is not committed', async () => {
    await db.write(async (tx) => {
      await insertRow(tx, Parcel, parcel('half'));
      expect(await there()).toEqual([]);
      expect(await tx.countBy(Parcel, { id: 'half' })).toBe(1);
    });
    expect(await there()).toEqual(['half']);
  });

  test('counting up under contention loses no count', async () => {
    await db.write((tx) => insertRow(tx, Parcel, parcel('one')));
    const step = () =>
      db.write(async (tx) => {
        await lockForUpdate(tx, 'parcel', 'one');
        const { count } = await tx.findOneByOrFail(Parcel, { id: 'one' });
        await tx.update(Parcel, { id: 'one' }, { count: count + 1 });
      });
    await Promise.all(Array.from({ length: 30 }, step));
    expect((await db.reader.findOneByOrFail(Parcel, { id: 'one' })).count).toBe(30);
  });

  test('two that lock crosswise both get through', async () => {
    await db.write((tx) => tx.insert(Parcel, [parcel('a'), parcel('b')]));
    const crosswise = (ids: string[]) =>
      db.write(async (tx) => {
        for (const id of ids) {
          await tx.increment(Parcel, { id }, 'count', 1);
          await pause(30);
        }
      });
    await Promise.all([crosswise(['a', 'b']), crosswise(['b', 'a'])]);
    expect(await db.reader.countBy(Parcel, { count: 2 })).toBe(2);
  });

  test('a transaction within a transaction is refused at once', async () => {
    const nested = db.write(() => db.write(() => Promise.resolve()));
    await expect(nested).rejects.toThrow('pass the outer tx on');
  });
});

test('a row comes back as it was given', async () => {
  const given = parcel('whole', { note: '解放路、井盖 😀' });
  await db.write((tx) => insertRow(tx, Parcel, given));
  expect(await db.reader.findOneByOrFail(Parcel, { id: 'whole' })).toEqual(given);
  const { at, check, detail } = given;
  const wanted = { entity: Parcel, alias: 'parcel', names: ['at', 'check', 'detail'] } as const;
  const since = { sql: 'WHERE parcel.count IN (:...counts) AND parcel.at >= :at', values: { counts: [0, 5], at } };
  expect(await columnsOf(db.reader, wanted, since)).toEqual([{ at, check, detail }]);
});

test('many rows are added as they were given, however many', async () => {
  const given = Array.from({ length: 87 }, (_, n) => parcel(`many${String(n).padStart(2, '0')}`, { count: n }));
  await db.write((tx) => insertRows(tx, Parcel, given));
  await db.write((tx) => insertRows(tx, Parcel, []));
  expect(await db.reader.find(Parcel, { order: { id: 'ASC' } })).toEqual(given);
});

test('rows are read in pairs, by their key, with null for what is not there', async () => {
  const given = parcel('pair', { label: 'unpaired' });
  const other = parcel('other', { label: 'pair' });
  await db.write(async (tx) => {
    await insertRow(tx, Parcel, given);
    await insertRow(tx, Parcel, other);
  });
  const pairs = (...ids: string[]) =>
    pairsBy(db.reader, { first: Parcel, key: 'id', names: 'label', second: Parcel }, ids);
  const both = { other: { first: other, second: given }, pair: { first: given, second: null } };
  expect(Object.fromEntries(await pairs('other', 'none', 'pair'))).toEqual(both);
  expect(Object.fromEntries(await pairs('pair'))).toEqual({ pair: both.pair });
  expect((await pairs('none')).size).toBe(0);
});

test('a part without its parcel is refused', async () => {
  await expect(db.write((tx) => insertRow(tx, ParcelPart, { id: 'p', parcelId: 'none' }))).rejects.toThrow();
});

test('a rule that the table holds is held', async () => {
  await expect(db.write((tx) => insertRow(tx, Parcel, parcel('x', { count: -1 })))).rejects.toThrow();
});

test('migrating again changes nothing, and the tables are what the entities say', async () => {
  expect(await migrate(own.place, schema)).toEqual([]);
  expect(await db.pendingMigrations()).toEqual([]);
  const { upQueries } = await db.reader.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
