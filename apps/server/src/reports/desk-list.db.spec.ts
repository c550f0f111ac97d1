import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskQuery } from '@sanshi/contracts';
import { openTestApplication, type TestApplication } from '../../test/application.js';
import { aReport } from '../../test/builders.js';
import { allPages } from '../../test/desk-pages.js';
import type { Staff } from '../domain/access.js';
import { BadInput } from '../domain/errors.js';
import { insertRows } from '../platform/database/index.js';
import { DeskReading } from './desk-reading.service.js';
import { Report } from './report.entity.js';

const COMMUNITIES = ['140213-SJ01-01', '140213-SJ01-02', '140213-SJ02-01', '140213-SJ02-02'] as const;
const MINUTE = 60_000;
const START = Date.parse('2026-11-20T00:00:00Z');

/** 45 reports, five at each minute, so that pages end within equal times. */
const REPORTS = Array.from({ length: 45 }, (_, n) =>
  aReport({
    submittedAt: new Date(START + Math.floor(n / 5) * MINUTE),
    dueAt: n % 4 === 0 ? null : new Date(START + (n % 7) * MINUTE),
    joinedCount: n % 3,
    communityCode: COMMUNITIES[n % 4] ?? COMMUNITIES[0],
    officeCode: n % 6 === 0 ? (COMMUNITIES[n % 4] ?? null) : null,
    kind: n % 2 === 0 ? 'news' : 'hazard',
    lateSince: n % 9 === 0 ? new Date(START) : null,
    late: n % 9 === 0 || null,
    state: n % 5 === 0 ? 'closed' : 'received',
    text: n === 7 ? '打八折，100%_真的很便宜，请大家都来看看' : '路口的井盖没了，只插了根树枝',
  }),
);

describe('the desk’s list', () => {
  let open: TestApplication;
  let reading: DeskReading;
  let editor: Staff;

  beforeAll(async () => {
    open = await openTestApplication();
    reading = open.app.get(DeskReading);
    editor = await open.staff('editor', { areaCodes: ['140213'] });
    await open.db.write((tx) => insertRows(tx, Report, REPORTS));
  });
  afterAll(() => open.close());

  const all = (query: DeskQuery, actor = editor): Promise<string[]> => allPages(reading, actor, query);

  const idsOf = (wanted: (report: Report) => boolean): string[] =>
    REPORTS.filter(wanted)
      .map(({ id }) => id)
      .sort();

  test.each(['newest', 'hot', 'due'] as const)('%s: page by page each once, in order', async (sort) => {
    const ids = await all({ sort });
    expect([...ids].sort()).toEqual(idsOf(({ dueAt }) => sort !== 'due' || dueAt !== null));
    const rows = ids.map((id) => REPORTS.find((report) => report.id === id) ?? aReport());
    const keys = rows.map((row) => ({ newest: +row.submittedAt, hot: row.joinedCount, due: -Number(row.dueAt) })[sort]);
    expect(keys).toEqual([...keys].sort((a, b) => b - a));
  });

  test.each([
    ['a community', { community: COMMUNITIES[0] }, (report: Report) => report.communityCode === COMMUNITIES[0]],
    [
      'a sub-district, with what is below',
      { community: '140213-SJ01' },
      (report: Report) => report.communityCode.startsWith('140213-SJ01'),
    ],
    [
      'an office, with those below',
      { office: '140213-SJ02' },
      (report: Report) => report.officeCode === COMMUNITIES[2],
    ],
    ['an office that there is not', { office: 'nowhere' }, () => false],
    ['an area that there is not', { community: 'nowhere' }, () => false],
    ['what is late', { overdue: true }, (report: Report) => report.lateSince !== null],
    ['what is open', { open: true }, (report: Report) => report.state !== 'closed'],
    [
      'a kind and a state',
      { kind: 'news', state: 'closed' },
      (report: Report) => report.kind === 'news' && report.state === 'closed',
    ],
    [
      'from and to',
      { from: '2026-11-20T00:02:00Z', to: '2026-11-20T00:04:00Z' },
      (report: Report) => +report.submittedAt >= START + 2 * MINUTE && +report.submittedAt < START + 4 * MINUTE,
    ],
    ['signs that a search might take for wildcards', { q: '0%_真' }, (report: Report) => report.text.includes('0%_真')],
    [
      'a receipt number, as it is said',
      { q: `${REPORTS[3]?.receiptNumber.slice(0, 4)} ${REPORTS[3]?.receiptNumber.slice(4)}` },
      (report: Report) => report.id === REPORTS[3]?.id,
    ],
  ] as const)('%s', async (_, query, wanted) => {
    expect((await all(query)).sort()).toEqual(idsOf(wanted));
  });

  test('an office’s list of deadlines begins with what was urged, page by page', async () => {
    const office = COMMUNITIES[3];
    const orders = Array.from({ length: 20 }, (_, n) =>
      aReport({
        communityCode: office,
        officeCode: office,
        state: n % 10 === 9 ? 'closed' : 'handling',
        dueAt: n % 10 === 9 ? null : new Date(START + (n % 6) * MINUTE),
        urgedAt: n % 4 === 1 ? new Date(START) : null,
      }),
    );
    await open.db.write((tx) => insertRows(tx, Report, orders));
    const list = orders
      .filter(({ dueAt }) => dueAt !== null)
      .sort(
        (a, b) =>
          Number(b.urgedAt !== null) - Number(a.urgedAt !== null) ||
          Number(a.dueAt) - Number(b.dueAt) ||
          (a.id < b.id ? -1 : 1),
      )
      .map(({ id }) => id);
    expect(await all({ sort: 'due', office })).toEqual(list);
    expect(await all({ sort: 'due', office, state: 'handling' })).toEqual(list);
  });

  test('staff of one community get theirs alone, whatever they ask for', async () => {
    const own = await open.staff('office', { officeCode: COMMUNITIES[2], areaCodes: [COMMUNITIES[2]] });
    const theirs = idsOf(({ communityCode }) => communityCode === COMMUNITIES[2]);
    expect((await all({}, own)).sort()).toEqual(theirs);
    expect((await all({ community: '140213' }, own)).sort()).toEqual(theirs);
    expect(await all({ community: COMMUNITIES[0] }, own)).toEqual([]);
  });

  test.each(['nonsense', Buffer.from('[1]').toString('base64url'), Buffer.from('["a","b"]').toString('base64url')])(
    'a cursor that is not ours: %p',
    async (cursor) => {
      await expect(reading.page(editor, { cursor })).rejects.toThrow(BadInput);
    },
  );
});
