import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskQuery } from '@sanshi/contracts';
import { IsNull } from 'typeorm';
import { openTestApplication, type TestApplication } from '../../test/application.js';
import { aReport } from '../../test/builders.js';
import { allPages } from '../../test/desk-pages.js';
import type { Staff } from '../domain/access.js';
import { insertRows } from '../platform/database/index.js';
import { DeskReading } from './desk-reading.service.js';
import { PieceStore } from './piece-store.js';
import { ReportPiece } from './report-piece.entity.js';
import { Report } from './report.entity.js';

const START = Date.parse('2026-11-20T00:00:00Z');
const [HERE, THERE] = ['140213-SJ02-01', '140213-SJ01-01'];
const TEXTS = [
  '解放路口的井盖没了，只插了根树枝',
  '井盖松动，车一过就响',
  '井里有只小猫，盖子压着',
  '二十二号院的WiFi电线搭在窗台上',
  '暖气不热，打过电话没人管',
];
/** 40 reports, every second one here; two at each minute. */
const REPORTS = Array.from({ length: 40 }, (_, n) =>
  aReport({
    submittedAt: new Date(START + Math.floor(n / 2) * 60_000),
    text: TEXTS[n % TEXTS.length] ?? '',
    address: n === 11 ? '井盖巷 3 号' : null,
    communityCode: n % 2 === 0 ? HERE : THERE,
  }),
);
const INDEXED = 30;

describe('the search', () => {
  let open: TestApplication;
  let reading: DeskReading;
  let editor: Staff;
  let pieces: PieceStore;

  /** Three quarters are in the index, the newest are not yet. */
  beforeAll(async () => {
    open = await openTestApplication();
    reading = open.app.get(DeskReading);
    pieces = open.app.get(PieceStore);
    editor = await open.staff('editor', { areaCodes: ['140213'] });
    await open.db.write((tx) => insertRows(tx, Report, REPORTS.slice(0, INDEXED)));
    await pieces.takeUp();
    await open.db.write((tx) => insertRows(tx, Report, REPORTS.slice(INDEXED)));
  });
  afterAll(() => open.close());

  const all = (query: DeskQuery, actor = editor): Promise<string[]> => allPages(reading, actor, query);

  const newestFirst = (wanted: (report: Report) => boolean): string[] =>
    REPORTS.filter(wanted)
      .sort((a, b) => +b.submittedAt - +a.submittedAt || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id);
  const has = (word: string) => (report: Report) => (report.text + (report.address ?? '')).includes(word);

  test.each([
    ['a word, in text or address, indexed or not', '井盖', has('井盖')],
    ['characters that stand apart are no word', '井盖没', has('井盖没')],
    ['a part of a house number', '十二号', has('十二号')],
    ['letters in any case', 'wifi', has('WiFi')],
    ['two words, wherever they stand', '树枝 路口', (report: Report) => has('树枝')(report) && has('路口')(report)],
    ['one character', '猫', has('猫')],
    ['a whole sentence', '暖气不热，打过电话没人管', has('暖气不热')],
    ['what nobody wrote', '飞船', () => false],
    ['pieces that are all there, in another order', '松动井盖', () => false],
  ])('%s', async (_name, q, wanted) => expect(await all({ q })).toEqual(newestFirst(wanted)));

  test('finds within one’s own areas alone, and within other filters', async () => {
    const own = await open.staff('office', { officeCode: HERE, areaCodes: [HERE] });
    const here = (report: Report) => has('井盖')(report) && report.communityCode === HERE;
    expect(await all({ q: '井盖' }, own)).toEqual(newestFirst(here));
    expect(await all({ q: '井盖', community: HERE })).toEqual(newestFirst(here));
    expect(await all({ q: '井盖', state: 'closed' })).toEqual([]);
  });

  test('every order is kept over what is indexed and what is not', async () => {
    expect((await all({ q: '井盖', sort: 'hot' })).toSorted()).toEqual(newestFirst(has('井盖')).toSorted());
  });

  test('takes each report up once, and what is taken back out is not found', async () => {
    await pieces.takeUp();
    await pieces.takeUp();
    expect(await open.db.reader.countBy(Report, { indexedAt: IsNull() })).toBe(0);
    expect(await all({ q: '松动' })).toEqual(newestFirst(has('松动')));
    const [gone = ''] = newestFirst(has('松动'));
    await open.db.write((tx) => pieces.forget(tx, [gone]));
    expect(await open.db.reader.countBy(ReportPiece, { reportId: gone })).toBe(0);
    expect(await all({ q: '松动' })).toEqual(newestFirst(has('松动')).slice(1));
  });
});
