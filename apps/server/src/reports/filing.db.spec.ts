import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aFiling, openTestApplication, type TestApplication } from '../../test/application.js';
import { Catalog } from '../areas/catalog.js';
import { Consent } from '../accounts/consent.entity.js';
import { BadInput, ConsentMissing, KeyReused } from '../domain/errors.js';
import { isReceiptNumber } from '../domain/receipt-number.js';
import { newId } from '../platform/ids.js';
import { FilingService } from './filing.service.js';
import { ReportEvent } from './report-event.entity.js';
import { Report } from './report.entity.js';
import { Reporter } from './reporter.entity.js';

describe('filing', () => {
  let open: TestApplication;
  let filing: FilingService;
  beforeAll(async () => {
    open = await openTestApplication();
    filing = open.app.get(FilingService);
  });
  afterAll(() => open.close());

  const rowsOf = (accountId: string): Promise<number> => open.db.reader.countBy(Report, { accountId });

  test('a report comes in whole: number, community by its place, limits, event, consents', async () => {
    const actor = open.resident();
    const { report, fresh } = await filing.file(actor, newId(), aFiling());
    expect(fresh).toBe(true);
    expect(isReceiptNumber(report.receiptNumber)).toBe(true);
    expect(report).toMatchObject({
      state: 'received',
      communityCode: '140213-SJ02-01',
      priority: 'urgent',
      channel: 'h5',
    });
    expect(report.resolveBy).toBeInstanceOf(Date);
    const [event] = await open.db.reader.findBy(ReportEvent, { reportId: report.id });
    expect(event).toMatchObject({ command: 'file', version: 1, toState: 'received' });
    expect(await open.db.reader.countBy(Consent, { reportId: report.id })).toBe(1);
  });

  test('20 at once with one key: one report, the same answer for all', async () => {
    const actor = open.resident();
    const key = newId();
    const filed = await Promise.all(Array.from({ length: 20 }, () => filing.file(actor, key, aFiling())));
    expect(new Set(filed.map(({ report }) => report.id)).size).toBe(1);
    expect(filed.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(await rowsOf(actor.accountId)).toBe(1);
  });

  test('an answer lost on the way and tried again a day later gives the same report', async () => {
    const actor = open.resident();
    const key = newId();
    const first = await filing.file(actor, key, aFiling());
    open.clock.forward(24);
    const { consents, text, ...rest } = aFiling();
    const again = await filing.file(actor, key, { consents: consents ?? [], text, ...rest });
    expect(again.fresh).toBe(false);
    expect(again.report.receiptNumber).toBe(first.report.receiptNumber);
  });

  test('a report that was taken stays taken when its consent’s text or its category has changed since', async () => {
    const actor = open.resident();
    const key = newId();
    const first = await filing.file(actor, key, aFiling());
    const catalog = open.app.get(Catalog);
    const { consents, categories } = catalog;
    catalog.consents = consents.map((consent) => ({ ...consent, version: '2099-01' }));
    catalog.categories = [];
    await expect(filing.file(actor, newId(), aFiling())).rejects.toThrow();
    const again = await filing.file(actor, key, aFiling());
    Object.assign(catalog, { consents, categories });
    expect(again.report.id).toBe(first.report.id);
  });

  test('the same key with another body is refused, and another account may use it', async () => {
    const key = newId();
    const actor = open.resident();
    await filing.file(actor, key, aFiling());
    await expect(filing.file(actor, key, aFiling({ kind: 'news' }))).rejects.toThrow(KeyReused);
    expect((await filing.file(open.resident(), key, aFiling())).fresh).toBe(true);
  });

  test('what is kept of the body tells nobody a phone number who has not the key', async () => {
    const body = aFiling({ contact: { phone: '13800000001' } });
    const [one, other] = [await openTestApplication(), open];
    const kept = await Promise.all(
      [one, other].map(
        async ({ app, resident }) => (await app.get(FilingService).file(resident(), newId(), body)).report,
      ),
    );
    await one.close();
    expect(kept[0]?.bodyHash).not.toBe(kept[1]?.bodyHash);
  });

  test.each([
    ['made with a key that is gone', 'gone.abc'],
    ['forgotten', ''],
  ])('a report whose hash was %s is the same still', async (_, bodyHash) => {
    const [actor, key] = [open.resident(), newId()];
    const { report } = await filing.file(actor, key, aFiling());
    await open.db.write((tx) => tx.update(Report, { id: report.id }, { bodyHash }));
    expect(await filing.file(actor, key, aFiling())).toMatchObject({ report: { id: report.id }, fresh: false });
  });

  test.each([
    ['no consent', { consents: [] }, ConsentMissing],
    ['an old text of it', { consents: [{ code: 'terms', version: '2020-01' }] }, ConsentMissing],
    ['a category that there is not', { category: 'nonsense' }, BadInput],
    ['a community that there is not', { communityCode: 'nowhere' }, BadInput],
    ['a photo that is not there', { photoIds: ['0'] }, BadInput],
  ] as const)('%s: refused, and nothing of it stays', async (_, otherwise, refusal) => {
    const actor = open.resident();
    const body = { ...aFiling(), ...otherwise, ...('photoIds' in otherwise && { photoIds: [...otherwise.photoIds] }) };
    await expect(
      filing.file(actor, newId(), { ...body, consents: [...(body.consents ?? [])] } as never),
    ).rejects.toThrow(refusal);
    expect(await rowsOf(actor.accountId)).toBe(0);
  });

  test('a place outside all communities goes to the district; the resident’s own choice overrules the place', async () => {
    const outside = await filing.file(
      open.resident(),
      newId(),
      aFiling({ place: { longitude: 113.359, latitude: 40.128 } }),
    );
    expect(outside.report.communityCode).toBe('140213');
    const chosen = await filing.file(open.resident(), newId(), aFiling({ communityCode: '140213-SJ01-01' }));
    expect(chosen.report.communityCode).toBe('140213-SJ01-01');
  });

  test('who reported is sealed, and of an anonymous report it is not kept at all', async () => {
    const contact = { name: '王女士', phone: '13800000001' };
    const named = await filing.file(open.resident(), newId(), aFiling({ contact }));
    const row = await open.db.reader.findOneByOrFail(Reporter, { reportId: named.report.id });
    expect(JSON.stringify(row)).not.toMatch(/王|13800000001/);
    expect(row.officeMay).toBe(false);
    const anonymous = await filing.file(open.resident(), newId(), aFiling({ contact, identity: 'anonymous' }));
    expect(await open.db.reader.findOneBy(Reporter, { reportId: anonymous.report.id })).toBeNull();
  });

  test('a report that names an office of ours knows which', async () => {
    const { report } = await filing.file(open.resident(), newId(), aFiling({ aboutOffice: '岳秀园社区' }));
    expect(report.aboutOfficeCode).toBe(report.communityCode);
  });
});
