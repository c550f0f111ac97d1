import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openPushed, type Pushed } from '../../test/pushed.js';
import { Photo } from '../photos/photo.entity.js';
import { Report } from '../reports/report.entity.js';
import { CheckEnds } from './check-ends.js';
import { MessageChecks } from './message-checks.js';
import { PhotoChecks } from './photo-checks.js';
import { TextChecks } from './text-checks.js';

const TEXT = '/wxa/msg_sec_check';
const MEDIA = '/wxa/media_check_async';
const LATER_HOURS = 41 / 60;

let world: Pushed;

beforeEach(async () => {
  world = await openPushed();
});
afterEach(() => world.close());

async function sweep(): Promise<void> {
  const { db, clock, reports, events, accounts, photos, links, settings, log } = world;
  const wechat = world.wechat();
  await new TextChecks(db, wechat, reports, accounts, log).sweep();
  await new PhotoChecks(db, wechat, photos, links, reports, accounts, settings, log).sweep();
  await new MessageChecks(db, wechat, events, reports, accounts, log).sweep();
  await new CheckEnds(db, clock, reports, photos, events).sweep();
}

const stored = (id: string) => world.db.reader.findOneByOrFail(Report, { id });
const photoOf = (id: string) => world.db.reader.findOneByOrFail(Photo, { id });
const checkOf = async (id: string) => (await stored(id)).check;
const callsOf = (path: string) => world.stub.world.calls.all(path);

/** Until WeChat has pushed so many results. */
async function pushed(results: number): Promise<void> {
  while (world.stub.world.pusher.pushes().length < results) await pause(5);
}

/** Until they are dealt with, too. */
async function told(results: number): Promise<void> {
  await pushed(results);
  await world.pushed.idle();
}

async function filed(otherwise: Partial<Report> = {}, photos = 0) {
  const account = await world.account('张阿姨');
  const report = await world.report({ accountId: account.id, ...otherwise });
  const ids: string[] = [];
  for (let photo = 0; photo < photos; photo += 1) ids.push((await world.photo(report, account.id)).id);
  return { account, report, photoIds: ids };
}

describe('words', () => {
  test('that pass, without photos, pass the report; its version stays', async () => {
    const { report, account } = await filed({ address: '岳秀园3号院', aboutOffice: '某物业' });
    await sweep();
    expect(await stored(report.id)).toMatchObject({ check: 'pass', textCheck: 'pass', version: 1 });
    expect(callsOf(TEXT)[0]?.body).toMatchObject({
      openid: account.openid,
      content: expect.stringContaining('岳秀园3号院\n某物业'),
    });
    await sweep();
    expect(callsOf(TEXT)).toHaveLength(1);
  });

  test.each(['违规测试', '复核测试'])('with %s are for a person to look at', async (word) => {
    const { report } = await filed({ text: `三号院门口有人${word}，请看看。` });
    await sweep();
    expect(await stored(report.id)).toMatchObject({ check: 'person', version: 1 });
  });

  test('of a guest, of nobody, or too long are for a person, and WeChat is not asked', async () => {
    const guest = await world.report({ accountId: (await world.guest()).id });
    const nobody = await world.report({ accountId: null });
    const { report: long } = await filed({ text: '长'.repeat(2501) });
    await sweep();
    for (const { id } of [guest, nobody, long]) expect(await checkOf(id)).toBe('person');
    expect(callsOf(TEXT)).toHaveLength(0);
  });

  test('of one who left two hours ago are for a person', async () => {
    const { report } = await filed();
    world.clock.forward(2.1);
    await sweep();
    expect(callsOf(TEXT)[0]?.outcome).toContain('61010');
    expect(await checkOf(report.id)).toBe('person');
  });

  test('wait while WeChat is busy, and hold up no others', async () => {
    const { report } = await filed();
    world.stub.world.faults.add(TEXT, { kind: 'errcode', errcode: 45011 }, 1);
    await sweep();
    expect(await checkOf(report.id)).toBe('pending');
    await sweep();
    expect(await checkOf(report.id)).toBe('pass');
  });

  test('are for a person when WeChat cannot be reached for long', async () => {
    const { report } = await filed();
    await world.stub.close();
    await sweep();
    expect(await checkOf(report.id)).toBe('pending');
    world.clock.forward(LATER_HOURS);
    await sweep();
    expect(await checkOf(report.id)).toBe('person');
  });
});

describe('photos', () => {
  test('that pass let the report pass, once all of them have', async () => {
    const { report, photoIds } = await filed({}, 2);
    world.stub.world.setMedia({ delayMs: 100 });
    await sweep();
    expect(await stored(report.id)).toMatchObject({ check: 'pending', textCheck: 'pass' });
    await told(2);
    await sweep();
    expect(await stored(report.id)).toMatchObject({ check: 'pass', version: 1 });
    for (const id of photoIds) expect((await photoOf(id)).checkState).toBe('pass');
    expect(callsOf(MEDIA)).toHaveLength(2);
  });

  test('that WeChat finds risky are for a person at once, and stay so', async () => {
    const { report } = await filed({}, 1);
    world.stub.world.setMedia({ delayMs: 5, verdict: { suggest: 'risky', label: 20002 } });
    await sweep();
    await told(1);
    expect(await checkOf(report.id)).toBe('person');
    await sweep();
    expect(await checkOf(report.id)).toBe('person');
  });

  test('that come with a later message are checked too, and a bad one is for a person', async () => {
    const { account, report } = await filed();
    await sweep();
    expect(await checkOf(report.id)).toBe('pass');
    await world.photo(report, account.id);
    await sweep();
    await told(1);
    expect(await checkOf(report.id)).toBe('pass');
    world.stub.world.setMedia({ verdict: { suggest: 'review', label: 21000 } });
    await world.photo(report, account.id);
    await sweep();
    await told(2);
    expect(await checkOf(report.id)).toBe('person');
  });

  test('whose result comes twice count once', async () => {
    const { report } = await filed({}, 1);
    world.stub.world.setMedia({ delayMs: 5, times: 2 });
    await sweep();
    await told(2);
    await sweep();
    expect(await checkOf(report.id)).toBe('pass');
  });

  test('whose result comes before the answer to our question count all the same', async () => {
    const { report } = await filed({}, 1);
    world.stub.world.setMedia({ delayMs: 0 });
    await sweep();
    await world.pushed.idle();
    await sweep();
    expect(await checkOf(report.id)).toBe('pass');
  });

  test('whose result never comes are for a person after 40 minutes, and a late one changes nothing', async () => {
    const { account, report, photoIds } = await filed({}, 1);
    world.stub.world.setMedia({ times: 0 });
    await sweep();
    world.clock.forward(39 / 60);
    await sweep();
    expect(await checkOf(report.id)).toBe('pending');
    world.clock.forward(2 / 60);
    await sweep();
    expect(await checkOf(report.id)).toBe('person');
    const { checkTraceId } = await photoOf(photoIds[0] ?? '');
    const result = { trace_id: checkTraceId, errcode: 0, result: { suggest: 'pass', label: 100 } };
    await world.stub.world.pusher.push(account.openid, 'wxa_media_check', result);
    await world.pushed.idle();
    expect(await photoOf(photoIds[0] ?? '')).toMatchObject({ checkState: 'person' });
    expect(await checkOf(report.id)).toBe('person');
  });

  test('that WeChat cannot fetch are for a person', async () => {
    const { report } = await filed({}, 1);
    world.settings.publicOrigin = 'http://127.0.0.1:9';
    await sweep();
    await told(1);
    expect(await checkOf(report.id)).toBe('person');
  });

  test('of a guest are for a person; those not given to a report yet are nobody’s business', async () => {
    const { id } = await world.guest();
    const report = await world.report({ accountId: id });
    const photo = await world.photo(report, id);
    const loose = await world.photo(report, id);
    await world.db.write((tx) => tx.update(Photo, { id: loose.id }, { claimedAt: null, reportId: null }));
    await sweep();
    expect(await photoOf(photo.id)).toMatchObject({ checkState: 'person' });
    expect(await photoOf(loose.id)).toMatchObject({ checkState: 'pending', checkTraceId: null });
    expect(callsOf(MEDIA)).toHaveLength(0);
  });

  test('are asked about again when the answer with their trace was lost', async () => {
    const { report, photoIds } = await filed({}, 1);
    world.stub.world.setMedia({ delayMs: 300 });
    world.stub.world.faults.add(MEDIA, { kind: 'lost-reply' }, 1);
    await sweep();
    expect((await photoOf(photoIds[0] ?? '')).checkTraceId).toBeNull();
    await pushed(1);
    await sweep();
    await pushed(2);
    while ((await photoOf(photoIds[0] ?? '')).checkState === 'pending') await pause(5);
    await sweep();
    expect(await checkOf(report.id)).toBe('pass');
  });
});
