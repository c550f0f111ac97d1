import type { Beat, Kind, Priority } from '@sanshi/contracts';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { Dice } from './dice.ts';
import { plausibleReport, type WholeReport, type World } from './plausible.ts';
import { insertInto, type Row } from './rows.ts';
import { RARE_SENTENCE } from './sentences.ts';

const SEED = 20261124;
const SPAN_MS = 400 * 24 * 3600_000;
const ROWS_AT_ONCE = 1000;
/** One of so many has a sentence that no other has. */
const RARELY = 1000;

/**
 * Fills an empty database, whose tables and catalogue the server has made, with `count` reports of the last 400 days and two
 * events each: the same at every run, but for the day on which they end.
 */
export async function fill(db: Connection, count: number, now: Date): Promise<void> {
  const world = await readWorld(db);
  const dice = new Dice(SEED);
  let earlier: string | null = null;
  for (let first = 0; first < count; first += ROWS_AT_ONCE) {
    const batch: WholeReport[] = [];
    for (let index = first; index < Math.min(count, first + ROWS_AT_ONCE); index++) {
      const at = new Date(now.getTime() - SPAN_MS * (1 - index / count));
      const whole = plausibleReport(dice, world, at, now, earlier);
      const text = index % RARELY === RARELY / 2 ? `${whole.report.text}${RARE_SENTENCE}` : whole.report.text;
      const own = { receiptNumber: String(1_000_000_000 + index), text, indexedAt: at };
      batch.push({ ...whole, report: { ...whole.report, ...own } });
      if (dice.chance(0.1)) earlier = whole.report.id;
    }
    await insertAll(db, batch);
  }
  await db.query('ANALYZE TABLE report, report_event, report_piece');
}

async function insertAll(db: Connection, batch: readonly WholeReport[]): Promise<void> {
  await db.beginTransaction();
  await insertRows(
    db,
    'report',
    batch.map(({ report }) => report),
  );
  await insertRows(
    db,
    'report_event',
    batch.flatMap(({ events }) => events),
  );
  await insertRows(
    db,
    'report_piece',
    batch.flatMap(({ report }) => piecesOf(report)),
  );
  await db.commit();
}

/** As the server's own sweep takes up the words, at its ease. */
function piecesOf({ id: reportId, submittedAt, text }: WholeReport['report']): Row[] {
  const words = text.split(/[，。]/);
  const pieces = words.flatMap((word) => Array.from(word.slice(1), (sign, index) => `${word[index]}${sign}`));
  return [...new Set(pieces)].map((piece) => ({ piece, submittedAt, reportId }));
}

/** Adds rows that all have the same columns in the same order. */
export async function insertRows(db: Connection, table: string, rows: readonly Row[]): Promise<void> {
  if (rows[0]) await db.query(`${insertInto(table, rows[0])}?`, [rows.map((row) => Object.values(row))]);
}

interface AreaRow extends RowDataPacket {
  code: string;
  parent: string | null;
}

interface CategoryRow extends RowDataPacket {
  code: string;
  kind: Kind;
  beat: Beat;
  priority: Priority;
}

async function readWorld(db: Connection): Promise<World> {
  const [areas] = await db.query<AreaRow[]>('SELECT code, parent FROM area ORDER BY code');
  const [categories] = await db.query<CategoryRow[]>(
    'SELECT code, kind, beat, priority FROM category ORDER BY position',
  );
  const district = areas.find(({ parent }) => parent === null)?.code;
  if (district === undefined || categories.length === 0) throw new Error('the server has not filled its catalogue');
  const parents = new Set(areas.map(({ parent }) => parent));
  const communities = areas.filter(({ code }) => !parents.has(code)).map(({ code }) => code);
  return { district, communities, categories };
}
