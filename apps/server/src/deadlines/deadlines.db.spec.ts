import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openReaching, type Reaching } from '../../test/reaching.js';
import { StaffStore } from '../accounts/staff-store.js';
import { exampleLimits, plainCalendar } from '../domain/example-facts.js';
import { PhotoStore } from '../photos/photo-store.js';
import { OneProcess } from '../platform/shared/index.js';
import { LiveFeed } from '../reports/live-feed.js';
import { Moments } from '../reports/moments.js';
import { ReportMoves } from '../reports/report-moves.js';
import { Report } from '../reports/report.entity.js';
import { Speakers } from '../reports/speakers.js';
import { StaffNoticeStore } from '../staff-notices/staff-notice-store.js';
import { Deadlines } from './deadlines.js';
import { LimitNews } from './limit-news.js';

const DAY_HOURS = 24;
const START = new Date('2026-11-24T02:00:00Z');
const hoursAfter = (hours: number): Date => new Date(START.getTime() + hours * 3600_000);

let reaching: Reaching;
let deadlines: Deadlines;

beforeEach(async () => {
  reaching = await openReaching();
  deadlines = aWorker();
});
afterEach(() => reaching.close());

function aWorker(): Deadlines {
  const { db, clock, catalog, reports, events, log } = reaching;
  catalog.limits = exampleLimits;
  const moments = new Moments(clock, plainCalendar, catalog);
  const speakers = new Speakers(catalog, { newspaper: '大同晚报' });
  const photos = new PhotoStore(db, clock);
  const live = new LiveFeed(new OneProcess(), clock, log);
  const moves = new ReportMoves(db, moments, reports, events, photos, speakers, live);
  const news = new LimitNews(db, reports, new StaffStore(db), catalog, new StaffNoticeStore(db));
  return new Deadlines(clock, reports, moves, news, log);
}

const stored = (id: string) => reaching.db.reader.findOneByOrFail(Report, { id });
const commandsOf = async (id: string) => (await reaching.events.ofReport(id)).map(({ command }) => command);

/** With the office, signed, its resolving limit in 48 hours. */
const inHand = (otherwise: Partial<Report> = {}) =>
  reaching.report({
    state: 'handling',
    officeCode: '140213-SJ02-01',
    respondedAt: START,
    signedAt: START,
    resolveBy: hoursAfter(48),
    dueAt: hoursAfter(48),
    ...otherwise,
  });

describe('a limit that passes', () => {
  test('leaves its mark once, without an event and without a new version', async () => {
    const { id } = await inHand();
    reaching.clock.forward(47);
    await deadlines.sweep();
    expect((await stored(id)).lateSince).toBeNull();
    reaching.clock.forward(2);
    await deadlines.sweep();
    expect(await stored(id)).toMatchObject({ lateSince: hoursAfter(48), late: true, version: 1 });
    reaching.clock.forward(DAY_HOURS);
    await deadlines.sweep();
    expect(await stored(id)).toMatchObject({ lateSince: hoursAfter(48), late: true, version: 1 });
    expect(await commandsOf(id)).toEqual([]);
  });

  test('is none where nothing is owed any more', async () => {
    const { id } = await inHand({ state: 'resolved', resolvedAt: START, dueAt: null });
    reaching.clock.forward(5 * DAY_HOURS);
    await deadlines.sweep();
    expect((await stored(id)).lateSince).toBeNull();
  });

  test('in more reports than one batch, all of them in time', async () => {
    for (let report = 0; report < 105; report += 1) await inHand();
    reaching.clock.forward(49);
    await deadlines.sweep();
    await deadlines.sweep();
    expect(await reaching.reports.past(reaching.clock.now(), 200)).toEqual([]);
  });
});

describe('a pause that runs out', () => {
  const paused = () => inHand({ paused: 'ask', pausedAt: START, pausedUntil: hoursAfter(24), dueAt: null });

  test('lets the clock go on, later by what it stood still, and says so', async () => {
    const { id } = await paused();
    reaching.clock.forward(25);
    await deadlines.sweep();
    expect(await stored(id)).toMatchObject({
      paused: null,
      pausedUntil: null,
      resolveBy: hoursAfter(72),
      dueAt: hoursAfter(72),
      version: 2,
    });
    expect(await reaching.events.ofReport(id)).toMatchObject([
      { command: 'resume', side: 'system', actorName: '系统', actorId: null },
    ]);
  });

  test('waits for its hour', async () => {
    const { id } = await paused();
    reaching.clock.forward(23);
    await deadlines.sweep();
    expect(await stored(id)).toMatchObject({ paused: 'ask', version: 1 });
  });
});

describe('a result that nobody objects to', () => {
  const resolved = () => inHand({ state: 'resolved', resolvedAt: START, dueAt: null });

  test('stands after 7 days, and the reporter is told', async () => {
    const { id } = await resolved();
    reaching.clock.forward(7 * DAY_HOURS - 1);
    await deadlines.sweep();
    expect((await stored(id)).state).toBe('resolved');
    reaching.clock.forward(1);
    await deadlines.sweep();
    expect(await stored(id)).toMatchObject({ state: 'closed', closedAt: reaching.clock.now(), solved: null });
    expect(await commandsOf(id)).toEqual(['archive']);
  });

  test('is archived once by two servers at once', async () => {
    const { id } = await resolved();
    reaching.clock.forward(8 * DAY_HOURS);
    await Promise.all([deadlines.sweep(), aWorker().sweep()]);
    expect(await commandsOf(id)).toEqual(['archive']);
  });

  test('is archived though a broken report stands before it', async () => {
    const broken = await resolved();
    const { id } = await resolved();
    await reaching.db.write((tx) => tx.update(Report, { id: broken.id }, { version: 1_000 }));
    await reaching.event(broken, { version: 1_001 });
    reaching.clock.forward(8 * DAY_HOURS);
    await deadlines.sweep();
    expect((await stored(broken.id)).state).toBe('resolved');
    expect((await stored(id)).state).toBe('closed');
  });
});
