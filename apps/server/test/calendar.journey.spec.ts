import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AccessLogPage, DeskCounts, MyReport, Problem, WorkCalendarView } from '@sanshi/contracts';
import pino from 'pino';
import { CurrentDays } from '../src/calendar/current-days.js';
import { aFiling } from './application.js';
import { AREAS, fileOne, resident, staff, type SignedInStaff } from './people.js';
import { TestClock } from './test-clock.js';
import { makeTestPlace, type TestPlace } from './test-database.js';
import { startTestServer, type TestServer } from './test-server.js';

const CALENDAR = 'admin/calendar';
const ROOMY = { LIMITS_SCALE: '1000' };

const enter = ({ calls }: SignedInStaff, day: string, body: unknown) =>
  calls.send<Problem | null>('PUT', `${CALENDAR}/${day}`, body);
const viewOf = async ({ calls }: SignedInStaff): Promise<WorkCalendarView> =>
  (await calls.get<WorkCalendarView>(CALENDAR)).body;

/** By when a report that is filed now is promised to be resolved. Filed on a Tuesday, a limit of three working days ends on a Friday. */
async function promise(open: TestServer): Promise<string | null> {
  const reporter = await resident(open);
  const { id } = await fileOne(reporter, aFiling());
  return (await reporter.get<MyReport>(`my/reports/${id}`)).body.promisedBy;
}
const ON_FRIDAY = '2026-11-27T15:59:59.999Z';
const ON_MONDAY = '2026-11-30T15:59:59.999Z';

describe('the working calendar', () => {
  let open: TestServer;
  let admin: SignedInStaff;
  beforeAll(async () => {
    open = await startTestServer({ env: ROOMY });
    admin = await staff(open, 'admin', AREAS.district);
  });
  afterAll(() => open.close());

  test('what was entered moves the next promise, what was taken away moves it back, and what was promised stays', async () => {
    const early = await resident(open);
    const { id } = await fileOne(early, aFiling());
    const promised = async () => (await early.get<MyReport>(`my/reports/${id}`)).body.promisedBy;
    expect(await promised()).toBe(ON_FRIDAY);
    expect((await enter(admin, '2026-11-26', { working: false })).status).toBe(204);
    expect(await promise(open)).toBe(ON_MONDAY);
    expect((await enter(admin, '2026-11-28', { working: true })).status).toBe(204);
    expect(await promise(open)).toBe('2026-11-28T15:59:59.999Z');
    expect((await viewOf(admin)).days).toEqual([
      { day: '2026-11-26', working: false, by: 'admin' },
      { day: '2026-11-28', working: true, by: 'admin' },
    ]);
    for (const day of ['2026-11-26', '2026-11-28']) {
      expect((await admin.calls.delete(`${CALENDAR}/${day}`)).status).toBe(204);
    }
    expect([await promise(open), await promised()]).toEqual([ON_FRIDAY, ON_FRIDAY]);
    expect((await viewOf(admin)).days).toEqual([]);
  });

  test('a day that is entered again is what was said last, and a year is known with its National Day', async () => {
    expect((await viewOf(admin)).years).toEqual([
      { year: 2026, known: true },
      { year: 2027, known: false },
      { year: 2028, known: false },
    ]);
    for (const working of [true, false]) await enter(admin, '2027-10-01', { working });
    const { years, days } = await viewOf(admin);
    expect(days).toEqual([{ day: '2027-10-01', working: false, by: 'admin' }]);
    expect(years[1]).toEqual({ year: 2027, known: true });
    await admin.calls.delete(`${CALENDAR}/2027-10-01`);
  });

  test.each(['editor', 'office', 'supervisor'] as const)('is not for the %s', async (role) => {
    const other = await staff(open, role, AREAS.community, role === 'office' ? AREAS.community : null);
    const refused = [
      await other.calls.get(CALENDAR),
      await enter(other, '2027-02-06', { working: true }),
      await other.calls.delete(`${CALENDAR}/2027-02-06`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await viewOf(admin)).days).toEqual([]);
  });

  test('nor for a resident', async () => {
    expect((await (await resident(open)).get(CALENDAR)).status).toBe(403);
  });

  test.each([
    ['a day that there is not', '2027-02-30', { working: false }, { day: ['isDay'] }],
    ['what is no day', 'tomorrow', { working: false }, { day: ['isDay'] }],
    ['a day of last year', '2025-12-31', { working: false }, { day: ['isInReach'] }],
    ['a day too far ahead', '2030-01-01', { working: false }, { day: ['isInReach'] }],
    ['without what it is', '2027-02-06', {}, { working: ['isBoolean'] }],
    ['a word for what it is', '2027-02-06', { working: 'yes' }, { working: ['isBoolean'] }],
    ['a field that there is not', '2027-02-06', { working: true, why: '' }, { why: ['whitelistValidation'] }],
  ])('refuses %s', async (_name, day, body, fields) => {
    expect(await enter(admin, day, body)).toMatchObject({ status: 400, body: { code: 'bad_input', fields } });
    expect((await viewOf(admin)).days).toEqual([]);
  });

  test('takes the last day in reach, and no other away than was entered', async () => {
    expect((await enter(admin, '2029-12-31', { working: false })).status).toBe(204);
    expect((await admin.calls.delete(`${CALENDAR}/2029-12-31`)).status).toBe(204);
    expect((await admin.calls.delete(`${CALENDAR}/2029-12-31`)).status).toBe(404);
    expect((await admin.calls.delete(`${CALENDAR}/2027-02-30`)).status).toBe(400);
  });

  test('refuses a break that no year has, so that limits can always be counted', async () => {
    const march = Array.from({ length: 19 }, (_, index) => `2027-03-${String(index + 1).padStart(2, '0')}`);
    const answers = [];
    for (const day of march) answers.push(await enter(admin, day, { working: false }));
    expect(answers.map(({ status }) => status)).toEqual([...march.slice(1).map(() => 204), 400]);
    expect(answers.at(-1)?.body).toMatchObject({ fields: { day: ['isBreakTooLong'] } });
    for (const day of march.slice(0, -1)) await admin.calls.delete(`${CALENDAR}/${day}`);
  });

  test('leaves a trace of who changed which day', async () => {
    const other = await staff(open, 'admin', AREAS.district);
    await enter(other, '2027-02-06', { working: true });
    await enter(other, '2027-02-06', { working: false });
    await other.calls.delete(`${CALENDAR}/2027-02-06`);
    const { items } = (await other.calls.get<AccessLogPage>('desk/access-log?limit=3')).body;
    expect(items).toMatchObject([
      { who: 'admin', what: '删除录入的日子', reason: '2027-02-06', report: null },
      { who: 'admin', what: '录入休息日', reason: '2027-02-06' },
      { who: 'admin', what: '录入上班日', reason: '2027-02-06' },
    ]);
  });
});

describe('a year whose holidays nobody entered', () => {
  /** From here a limit of five working days reaches into 2027. */
  const YEARS_END = new Date('2026-12-28T02:00:00Z');
  let place: TestPlace;
  let servers: TestServer[];
  beforeEach(async () => {
    [place, servers] = [await makeTestPlace(), []];
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await place.remove();
  });

  async function start(lines: string[] = []): Promise<TestServer> {
    const log = pino({ level: 'warn', base: null }, { write: (line: string) => void lines.push(line) });
    const server = await startTestServer({ place, env: ROOMY, clock: new TestClock(YEARS_END), log });
    servers.push(server);
    return server;
  }

  test('is told to administrators and supervisors until it is entered, and to nobody else', async () => {
    const open = await start();
    const admin = await staff(open, 'admin', AREAS.district);
    const told = async ({ calls }: SignedInStaff) => (await calls.get<DeskCounts>('desk/counts')).body.unknownYears;
    const others = [
      await staff(open, 'supervisor', AREAS.district),
      await staff(open, 'editor', AREAS.district),
      await staff(open, 'office', AREAS.community, AREAS.community),
    ];
    expect([await told(admin), ...(await Promise.all(others.map(told)))]).toEqual([[2027], [2027], [], []]);
    await enter(admin, '2027-10-01', { working: false });
    expect([await told(admin), ...(await Promise.all(others.map(told)))]).toEqual([[], [], [], []]);
  });

  test('stands in the log at the start, by its number alone, and no longer once it is entered', async () => {
    const [before, after]: [string[], string[]] = [[], []];
    const open = await start(before);
    expect(before.map((line) => ({ ...JSON.parse(line), time: 0 }))).toEqual([
      { level: 40, time: 0, years: [2027], msg: 'holidays not known: an administrator has to enter them' },
    ]);
    await enter(await staff(open, 'admin', AREAS.district), '2027-10-01', { working: false });
    await start(after);
    expect(after).toEqual([]);
  });

  test('another server on the same database learns of what was entered when it next looks', async () => {
    const [a, b] = [await start(), await start()];
    const free = ['2026-12-30', '2027-01-01'];
    expect(await promise(b)).toBe('2026-12-31T15:59:59.999Z');
    const admin = await staff(a, 'admin', AREAS.district);
    for (const day of free) await enter(admin, day, { working: false });
    expect(await promise(a)).toBe('2027-01-04T15:59:59.999Z');
    await b.server.app.get(CurrentDays).read();
    expect(await promise(b)).toBe('2027-01-04T15:59:59.999Z');
  });
});
