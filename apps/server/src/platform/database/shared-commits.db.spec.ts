import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Column, Entity, Index, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { openTestDatabaseOf, type TestDatabase } from '../../../test/test-database.js';
import * as column from './create-table.js';
import { insertRows, isDuplicate, SharedCommits, type Database } from './index.js';

@Entity('letter')
@Index('letter_by_stamp', ['stamp'], { unique: true })
class Letter {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) stamp!: string;
}

class CreateLetters1790000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const columns = { id: column.id, stamp: column.id };
    await column.createTable(db, 'letter', { columns, uniqueIndexes: { letter_by_stamp: ['stamp'] } });
  }

  down(db: QueryRunner): Promise<void> {
    return column.dropTable(db, 'letter');
  }
}

let own: TestDatabase;
let db: Database;
let transactions: string[][];
let commits: SharedCommits<Letter>;
beforeAll(async () => {
  own = await openTestDatabaseOf({ entities: [Letter], migrations: [CreateLetters1790000000001] });
  ({ db } = own);
});
afterAll(() => own.close());
beforeEach(async () => {
  await db.write((tx) => tx.deleteAll(Letter));
  transactions = [];
  commits = new SharedCommits(db, async (tx, letters) => {
    transactions.push(letters.map(({ id }) => id));
    await insertRows(tx, Letter, letters);
  });
});

const letter = (id: string, stamp = id): Letter => ({ id, stamp });
const letters = (count: number): Letter[] =>
  Array.from({ length: count }, (_, n) => letter(`l${String(n).padStart(3, '0')}`));
const there = async (): Promise<string[]> =>
  (await db.reader.find(Letter, { order: { id: 'ASC' } })).map(({ id }) => id);

test('what comes at once is all saved, in far fewer transactions', async () => {
  const many = letters(71);
  await Promise.all(many.map((one) => commits.add(one)));
  expect(await there()).toEqual(many.map(({ id }) => id));
  expect(transactions.length).toBeLessThan(10);
});

test('one alone is saved when its promise ends', async () => {
  await commits.add(letter('alone'));
  expect(await there()).toEqual(['alone']);
});

test('one that cannot be saved fails alone, and those beside it are saved once', async () => {
  await db.write((tx) => insertRows(tx, Letter, [letter('first', 'taken')]));
  const outcomes = await Promise.allSettled([...letters(20), letter('bad', 'taken')].map((one) => commits.add(one)));
  const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(failed.map((reason) => isDuplicate(reason))).toEqual([true]);
  expect(await there()).toEqual(['first', ...letters(20).map(({ id }) => id)]);
});

test('many alike: one is saved, all others are told', async () => {
  const same = Array.from({ length: 25 }, (_, n) => letter(`same${n}`, 'one stamp'));
  const outcomes = await Promise.allSettled(same.map((one) => commits.add(one)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await there()).toHaveLength(1);
});

test('a database that does not answer fails who is being saved and who waits, and the next is tried again', async () => {
  let broken = true;
  const unsure = new SharedCommits<Letter>(db, async (tx, batch) => {
    if (broken) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    await insertRows(tx, Letter, batch);
  });
  const outcomes = await Promise.allSettled(letters(50).map((one) => unsure.add(one)));
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  broken = false;
  await unsure.add(letter('later'));
  expect(await there()).toEqual(['later']);
});
