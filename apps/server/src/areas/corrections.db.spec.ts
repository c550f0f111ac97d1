import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestApplication, type TestApplication } from '../../test/application.js';
import { aReport } from '../../test/builders.js';
import { insertRow } from '../platform/database/index.js';
import { DeskService } from '../reports/desk.service.js';
import { Report } from '../reports/report.entity.js';
import { Catalog } from './catalog.js';

let open: TestApplication;
beforeAll(async () => {
  open = await openTestApplication();
});
afterAll(() => open.close());

test('what three editors corrected is taught to every phone; what they confirmed is not', async () => {
  const editor = await open.staff('editor', { areaCodes: ['140213'] });
  const texts = ['土炉子倒烟，头晕', '又倒烟了，一晚上', '倒烟呛人', '广场舞太吵'];
  const reports = texts.map((text) => aReport({ category: 'heating-water', beat: 'home', text }));
  await open.db.write(async (tx) => {
    for (const report of reports) await insertRow(tx, Report, report);
  });
  const desk = open.app.get(DeskService);
  const catalog = open.app.get(Catalog);
  for (const { id, text } of reports) {
    expect(catalog.lessons.learned).toEqual([]);
    await desk.accept(editor, id, { version: 1, category: text.includes('吵') ? 'heating-water' : 'gas' });
    if (text === texts[2]) break;
  }
  expect(catalog.lessons.learned).toEqual([{ category: 'gas', piece: '倒烟', reports: 3 }]);
  const last = reports.at(-1);
  await desk.accept(editor, last?.id ?? '', { version: 1, category: 'heating-water' });
  expect(catalog.lessons.learned).toEqual([{ category: 'gas', piece: '倒烟', reports: 3 }]);
  // A server that starts anew has not forgotten.
  await catalog.read();
  expect(catalog.lessons.learned).toHaveLength(1);
  expect(catalog.lessons.examples.length).toBeGreaterThan(100);
});
