import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Role } from '@sanshi/contracts';
import { openReaching, type Reaching } from '../../test/reaching.js';
import { Staff } from '../accounts/staff.entity.js';
import { StaffStore } from '../accounts/staff-store.js';
import { newId } from '../platform/ids.js';
import { Report } from '../reports/report.entity.js';
import { StaffNotice } from '../staff-notices/staff-notice.entity.js';
import { StaffNoticeStore } from '../staff-notices/staff-notice-store.js';
import { LimitNews } from './limit-news.js';

const HERE = '140213-SJ02-01';
const NEXT_DOOR = '140213-SJ02-02';
const START = new Date('2026-11-24T02:00:00Z');
const hoursAfter = (hours: number): Date => new Date(START.getTime() + hours * 3600_000);

let reaching: Reaching;
let news: LimitNews;

beforeEach(async () => {
  reaching = await openReaching();
  news = aWorker();
});
afterEach(() => reaching.close());

function aWorker(): LimitNews {
  const { db, reports, catalog } = reaching;
  return new LimitNews(db, reports, new StaffStore(db), catalog, new StaffNoticeStore(db));
}

async function person(role: Role, areaCode: string, otherwise: Partial<Staff> = {}): Promise<string> {
  const officeCode = role === 'office' ? areaCode : null;
  const row = { id: newId(), username: newId(), displayName: role, role, officeCode, areaCodes: [areaCode] };
  const rest = { passwordHash: '', passwordEndsAt: null, secretSealed: null, lastCodeStep: null, disabledAt: null };
  await reaching.db.write((tx) => tx.insert(Staff, { ...row, ...rest, createdAt: START, ...otherwise }));
  return row.id;
}

/** With the office, signed and responded to; 100 hours to resolve, of which 80 are over at `remindAt`. */
const inHand = (otherwise: Partial<Report> = {}) =>
  reaching.report({
    state: 'handling',
    officeCode: HERE,
    submittedAt: START,
    resolveFrom: START,
    respondedAt: START,
    signedAt: START,
    resolveBy: hoursAfter(100),
    dueAt: hoursAfter(100),
    remindAt: hoursAfter(80),
    ...otherwise,
  });

const told = (staffId: string) => reaching.db.reader.findBy(StaffNotice, { staffId });
async function at(hours: number, worker = news): Promise<void> {
  await worker.remind(hoursAfter(hours));
  await worker.markLate(hoursAfter(hours));
}

describe('at 80 % of a limit', () => {
  test('the office and who has it are told, once, and nobody else', async () => {
    const [one, other] = [await person('office', HERE), await person('office', HERE)];
    const gone = await person('office', HERE, { disabledAt: START });
    const others = [
      await person('office', NEXT_DOOR),
      await person('supervisor', '140213'),
      await person('editor', HERE),
    ];
    const { id } = await inHand({ assigneeId: one });
    await at(79);
    expect(await told(one)).toEqual([]);
    await at(80);
    await at(90);
    for (const office of [one, other]) {
      expect(await told(office)).toMatchObject([
        { reportId: id, kind: 'limit-near', dueAt: hoursAfter(100), createdAt: hoursAfter(80), readAt: null },
      ]);
    }
    for (const staffId of [gone, ...others]) expect(await told(staffId)).toEqual([]);
    expect(await reaching.db.reader.findOneByOrFail(Report, { id })).toMatchObject({ remindAt: null, version: 1 });
  });

  test('of one limit, and then of the next', async () => {
    const office = await person('office', HERE);
    await inHand({ respondedAt: null, respondBy: hoursAfter(10), dueAt: hoursAfter(10), remindAt: hoursAfter(8) });
    await at(8);
    await at(80);
    expect((await told(office)).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['limit-near', hoursAfter(10)],
      ['limit-near', hoursAfter(100)],
    ]);
  });

  test('once also when two servers see it', async () => {
    const office = await person('office', HERE);
    await inHand();
    await Promise.all([at(81), at(81, aWorker())]);
    expect(await told(office)).toHaveLength(1);
  });
});

describe('past a limit', () => {
  test('the supervisors of the place are told, once; those of another are not', async () => {
    const [above, here] = [await person('supervisor', '140213'), await person('supervisor', HERE)];
    const others = [await person('supervisor', NEXT_DOOR), await person('office', HERE)];
    const { id } = await inHand({ remindAt: null });
    await at(100);
    await at(101);
    await Promise.all([at(102), at(102, aWorker())]);
    for (const supervisor of [above, here]) {
      expect(await told(supervisor)).toMatchObject([{ reportId: id, kind: 'limit-passed', dueAt: hoursAfter(100) }]);
    }
    for (const staffId of others) expect(await told(staffId)).toEqual([]);
    expect(await reaching.db.reader.findOneByOrFail(Report, { id })).toMatchObject({ lateSince: hoursAfter(100) });
  });
});
