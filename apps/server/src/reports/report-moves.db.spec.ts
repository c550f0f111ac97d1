import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aFiling, openTestApplication, type TestApplication } from '../../test/application.js';
import type { Resident, Staff } from '../domain/access.js';
import { BadInput, ChangedMeanwhile, NotAllowed, NotFound, WrongState } from '../domain/errors.js';
import { newId } from '../platform/ids.js';
import { CaseworkService } from './casework.service.js';
import { DeskReading } from './desk-reading.service.js';
import { DeskService } from './desk.service.js';
import { FilingService } from './filing.service.js';
import { MyReports } from './my-reports.service.js';
import { ReportEvent } from './report-event.entity.js';
import { Report } from './report.entity.js';

const DISTRICT = '140213';
const COMMUNITY = '140213-SJ02-01';
const STREET = '140213-SJ02';
const NEXT_DOOR = '140213-SJ02-02';

describe('the way of a report', () => {
  let open: TestApplication;
  let desk: DeskService;
  let casework: CaseworkService;
  let mine: MyReports;
  let reading: DeskReading;
  let editor: Staff;
  let office: Staff;
  let nextDoor: Staff;
  let supervisor: Staff;
  let reporter: Resident;
  let id: string;

  beforeAll(async () => {
    open = await openTestApplication();
    [desk, casework, mine, reading] = [DeskService, CaseworkService, MyReports, DeskReading].map((service) =>
      open.app.get(service),
    ) as [DeskService, CaseworkService, MyReports, DeskReading];
    editor = await open.staff('editor', { areaCodes: [DISTRICT] });
    supervisor = await open.staff('supervisor', { areaCodes: [DISTRICT] });
    office = await open.staff('office', { officeCode: COMMUNITY, areaCodes: [COMMUNITY] });
    nextDoor = await open.staff('office', { officeCode: NEXT_DOOR, areaCodes: [NEXT_DOOR] });
  });
  afterAll(() => open.close());

  const fileOne = async (actor: Resident, otherwise = {}): Promise<string> =>
    (await open.app.get(FilingService).file(actor, newId(), aFiling(otherwise))).report.id;

  beforeEach(async () => {
    reporter = open.resident();
    id = await fileOne(reporter);
  });

  const assigned = async (): Promise<number> => {
    await desk.accept(editor, id, { version: 1 });
    return (await desk.assign(editor, id, { version: 2, officeCode: COMMUNITY })).version;
  };

  test('from the filing to the archive, every step an event, the reporter sees theirs', async () => {
    let version = await assigned();
    version = (await casework.sign(office, id, { version })).version;
    version = (await desk.note(editor, id, { version, text: '上周也报过' })).version;
    version = (await desk.reply(office, id, { version, text: '明天上门' })).version;
    version = (await casework.resolve(office, id, { version, text: '重新布了线', noPhotoReason: '住户不让拍' }))
      .version;
    const closed = await mine.confirm(reporter, id, { version, solved: true, satisfied: true });
    expect(closed.state).toBe('closed');
    expect(closed.timeline.map(({ command }) => command)).toEqual([
      'file',
      'accept',
      'assign',
      'sign',
      'reply',
      'resolve',
      'confirm',
    ]);
    expect(closed.rating).toEqual({ solved: true, satisfied: true, comment: null });
    const events = await open.db.reader.findBy(ReportEvent, { reportId: id });
    expect(events.map((event) => event.version).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('50 at once on one version: one wins, 49 are told what happened', async () => {
    const tries = Array.from({ length: 50 }, (_, n) =>
      n % 2 === 0
        ? desk.accept(editor, id, { version: 1 })
        : desk.decline(editor, id, { version: 1, text: '不属于受理范围' }),
    );
    const ends = await Promise.allSettled(tries);
    const lost = ends.filter((end) => end.status === 'rejected');
    expect(lost).toHaveLength(49);
    for (const { reason } of lost) {
      expect(reason).toBeInstanceOf(ChangedMeanwhile);
      expect(reason.changes).toEqual([expect.objectContaining({ by: '大同晚报编辑' })]);
    }
    expect(await open.db.reader.countBy(ReportEvent, { reportId: id })).toBe(2);
  });

  test('words of the reporter need no version, and lose to nobody', async () => {
    const said = Array.from({ length: 10 }, (_, n) => mine.say(reporter, id, { text: `补充第 ${n} 句` }));
    const steps = await Promise.allSettled([...said, desk.accept(editor, id, { version: 1 })]);
    expect(steps.slice(0, 10).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await mine.one(reporter, id)).timeline.filter(({ command }) => command === 'message')).toHaveLength(10);
  });

  test('what lies outside one’s area does not exist: neither to read nor to act on', async () => {
    const version = await assigned();
    await expect(reading.one(nextDoor, id)).rejects.toThrow(NotFound);
    await expect(casework.sign(nextDoor, id, { version })).rejects.toThrow(NotFound);
    expect((await reading.page(nextDoor, {})).items.map((item) => item.id)).not.toContain(id);
    expect((await reading.counts(nextDoor)).byState.assigned).toBe(0);
    expect((await reading.page(office, {})).items.map((item) => item.id)).toContain(id);
    await expect(mine.one(open.resident(), id)).rejects.toThrow(NotFound);
  });

  test('an office of which a report complains never sees it', async () => {
    const against = await fileOne(open.resident(), { aboutOffice: '岳秀园社区' });
    await expect(reading.one(office, against)).rejects.toThrow(NotFound);
    for (const aboutOffice of ['岳秀园社区居委会', '新华街街道 岳秀园 社区的王主任']) {
      const inWords = await fileOne(open.resident(), { aboutOffice });
      await expect(reading.one(office, inWords)).rejects.toThrow(NotFound);
    }
    expect((await reading.page(office, {})).items.map((item) => item.id)).not.toContain(against);
    await desk.accept(editor, against, { version: 1 });
    await expect(desk.assign(editor, against, { version: 2, officeCode: COMMUNITY })).rejects.toThrow();
    expect((await reading.offices(editor, against)).map(({ code }) => code)).toEqual([STREET, DISTRICT]);
    expect((await desk.assign(editor, against, { version: 2, officeCode: STREET })).state).toBe('assigned');
  });

  test('an office may not triage, an editor may not sign, and out of turn nothing goes', async () => {
    await expect(desk.accept(office, id, { version: 1 })).rejects.toThrow(NotAllowed);
    await expect(desk.assign(editor, id, { version: 1, officeCode: COMMUNITY })).rejects.toThrow(WrongState);
    const version = await assigned();
    await expect(casework.sign(editor, id, { version })).rejects.toThrow(NotAllowed);
    await expect(casework.resolve(office, id, { version, text: '修好了修好了' })).rejects.toThrow(WrongState);
  });

  test('a hazard is closed out with a photo or a reason', async () => {
    const version = (await casework.sign(office, id, { version: await assigned() })).version;
    await expect(casework.resolve(office, id, { version, text: '修好了修好了' })).rejects.toThrow(BadInput);
  });

  test('a merged report follows its primary into another one, and stands alone again when that is declined', async () => {
    const [second, third] = [await fileOne(open.resident()), await fileOne(open.resident())];
    await desk.merge(editor, id, { version: 1, into: second });
    await desk.merge(editor, second, { version: 1, into: third });
    expect((await open.db.reader.findOneByOrFail(Report, { id })).mergedInto).toBe(third);
    await expect(desk.merge(editor, third, { version: 1, into: id })).rejects.toThrow();
    await desk.decline(editor, third, { version: 1, text: '不属于受理范围' });
    const alone = await open.db.reader.findOneByOrFail(Report, { id });
    expect(alone).toMatchObject({ state: 'accepted', mergedInto: null });
  });

  test('what the newsroom found out, and will write, is not for the office to read', async () => {
    let { version } = await desk.accept(editor, id, { version: 1 });
    version = (await desk.assign(editor, id, { version, officeCode: COMMUNITY })).version;
    const source = '供电所的师傅';
    version = (await desk.verify(editor, id, { version, verification: 'verified', text: '打电话问过', source }))
      .version;
    await desk.cover(editor, id, { version, coverage: 'lead', text: '可以做一篇' });
    const commandsOf = async (who: Staff): Promise<string[]> =>
      (await reading.one(who, id)).timeline.map(({ command }) => command);
    expect(await commandsOf(editor)).toEqual(expect.arrayContaining(['verify', 'cover']));
    expect(await commandsOf(office)).toEqual(['file', 'accept', 'assign']);
  });

  test('an extension is asked by the office, seen by nobody else, and granted by the supervisor', async () => {
    let view = await casework.sign(office, id, { version: await assigned() });
    const before = view.deadlines.resolveBy;
    view = await casework.extend(office, id, { version: view.version, text: '要等供电所排期' });
    expect(view.asked).toMatchObject({ command: 'extend', text: '要等供电所排期' });
    expect((await mine.one(reporter, id)).timeline.map(({ command }) => command)).not.toContain('extend');
    view = await casework.extend(supervisor, id, { version: view.version, granted: true });
    expect(view.asked).toBeNull();
    expect(Date.parse(view.deadlines.resolveBy ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
    expect((await mine.one(reporter, id)).timeline.map(({ command }) => command)).toContain('extend');
  });

  test('an office that grants itself what it asks for is refused, and nothing is written', async () => {
    const { version } = await casework.sign(office, id, { version: await assigned() });
    const text = '要等供电所排期';
    await expect(casework.extend(office, id, { version, text, granted: true })).rejects.toThrow(NotAllowed);
    const until = '2099-01-01';
    await expect(casework.park(office, id, { version, text, until, granted: true })).rejects.toThrow(NotAllowed);
    expect((await reading.one(office, id)).version).toBe(version);
  });

  test('a report goes to a person of that office, to nobody else’s', async () => {
    await desk.accept(editor, id, { version: 1 });
    for (const personId of [nextDoor.id, editor.id, newId()]) {
      const body = { version: 2, officeCode: COMMUNITY, personId };
      await expect(desk.assign(editor, id, body)).rejects.toThrow(BadInput);
    }
    const given = await desk.assign(editor, id, { version: 2, officeCode: COMMUNITY, personId: office.id });
    expect(given.assignee?.id).toBe(office.id);
  });

  test('a reporter who comes too late is told what happened, and nothing of the desk’s own', async () => {
    await desk.accept(editor, id, { version: 1 });
    await desk.note(editor, id, { version: 2, text: '上周也报过' });
    await desk.verify(editor, id, { version: 3, verification: 'unfounded', text: '去看过', source: '记者' });
    const late = await mine.urge(reporter, id, { version: 1 }).catch((problem: unknown) => problem);
    expect(late).toBeInstanceOf(ChangedMeanwhile);
    expect(late).toMatchObject({ changes: [{ what: '大同晚报编辑已受理' }] });
  });

  test('not solved is a reopening, to the same office', async () => {
    let view = await casework.sign(office, id, { version: await assigned() });
    view = await casework.resolve(office, id, {
      version: view.version,
      text: '重新布了线',
      noPhotoReason: '住户不让拍',
    });
    const again = await mine.confirm(reporter, id, { version: view.version, solved: false });
    expect(again.state).toBe('handling');
    expect(again.holder.name).toBe('岳秀园社区');
  });
});
