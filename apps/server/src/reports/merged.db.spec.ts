import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FileReport } from '@sanshi/contracts';
import { aFiling, openTestApplication, type TestApplication } from '../../test/application.js';
import type { Resident, Staff } from '../domain/access.js';
import { newId } from '../platform/ids.js';
import { DeskReading } from './desk-reading.service.js';
import { DeskService } from './desk.service.js';
import { FilingService } from './filing.service.js';
import { MyReports } from './my-reports.service.js';

const HERE = '140213-SJ02-01';
const NEXT_DOOR = '140213-SJ02-02';
const WORDS = '隔壁院子三单元的李家在楼道里给电动车充电。';

describe('two reports on one matter', () => {
  let open: TestApplication;
  let desk: DeskService;
  let reading: DeskReading;
  let mine: MyReports;
  let editor: Staff;
  let office: Staff;
  let reporter: Resident;
  let neighbour: Resident;

  beforeAll(async () => {
    open = await openTestApplication();
    [desk, reading, mine] = [open.app.get(DeskService), open.app.get(DeskReading), open.app.get(MyReports)];
    editor = await open.staff('editor', { areaCodes: ['140213'] });
    office = await open.staff('office', { officeCode: HERE, areaCodes: [HERE] });
  });
  afterAll(() => open.close());

  beforeEach(() => {
    [reporter, neighbour] = [open.resident(), open.resident()];
  });

  const fileOne = async (actor: Resident, otherwise: Partial<FileReport> = {}): Promise<string> =>
    (await open.app.get(FilingService).file(actor, newId(), aFiling(otherwise))).report.id;

  async function merged(): Promise<{ id: string; primary: string }> {
    const primary = await fileOne(neighbour, { communityCode: NEXT_DOOR, text: WORDS });
    const id = await fileOne(reporter, { communityCode: HERE });
    await desk.accept(editor, primary, { version: 1 });
    await desk.merge(editor, id, { version: 1, into: primary });
    return { id, primary };
  }

  test('an office learns nothing of the one outside its area', async () => {
    const { id, primary } = await merged();
    const seen = await reading.one(office, id);
    expect(seen.mergedInto).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('隔壁院子');
    expect((await reading.one(editor, id)).mergedInto?.id).toBe(primary);
    const nextDoor = await open.staff('office', { officeCode: NEXT_DOOR, areaCodes: [NEXT_DOOR] });
    expect((await reading.one(nextDoor, primary)).merged).toEqual([]);
    expect((await reading.one(editor, primary)).merged.map((other) => other.id)).toEqual([id]);
  });

  test('its reporter reads every reply to the primary, and none of the neighbour’s own words', async () => {
    const { id, primary } = await merged();
    await mine.say(neighbour, primary, { text: '我住三单元 501' });
    await desk.note(editor, primary, { version: 3, text: '内部的话' });
    await desk.reply(editor, primary, { version: 4, text: '已经派人去看了' });
    const { timeline } = await mine.one(reporter, id);
    expect(timeline.map(({ command }) => command)).toEqual(['file', 'merge', 'reply']);
    expect(timeline.at(-1)?.text).toBe('已经派人去看了');
  });

  test('how many reports an account has filed counts neither anonymous ones nor those one may not see', async () => {
    const [id] = [await fileOne(reporter), await fileOne(reporter, { identity: 'anonymous' })];
    await fileOne(reporter, { identity: 'confidential', communityCode: NEXT_DOOR });
    expect((await reading.one(editor, id)).reporter.earlierReports).toBe(1);
    const here = await open.staff('editor', { areaCodes: [HERE] });
    expect((await reading.one(here, id)).reporter.earlierReports).toBe(0);
  });
});
