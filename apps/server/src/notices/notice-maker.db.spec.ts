import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openReaching, replied, type Reaching } from '../../test/reaching.js';
import { ReportEvent } from '../reports/report-event.entity.js';
import { Notice } from './notice.entity.js';

let reaching: Reaching;

beforeEach(async () => {
  reaching = await openReaching();
});
afterEach(() => reaching.close());

const noticesOf = (accountId: string) => reaching.db.reader.findBy(Notice, { accountId });
describe('a step becomes a notice', () => {
  test('once, with its event marked', async () => {
    const { account, report, event } = await replied(reaching);
    await reaching.maker().sweep();
    await reaching.maker().sweep();
    expect(await noticesOf(account.id)).toMatchObject([
      { eventId: event.id, reportId: report.id, kind: 'reply', sendState: 'waiting', readAt: null },
    ]);
    expect((await reaching.db.reader.findOneBy(ReportEvent, { id: event.id }))?.noticedAt).toEqual(
      reaching.clock.now(),
    );
  });

  test('once also when two relays see it at once', async () => {
    const { account } = await replied(reaching);
    await Promise.all([reaching.maker().sweep(), reaching.maker().sweep(), reaching.maker().sweep()]);
    expect(await noticesOf(account.id)).toHaveLength(1);
  });

  test('what is news to nobody is never looked at', async () => {
    const account = await reaching.account('张阿姨');
    const report = await reaching.report({ accountId: account.id });
    await reaching.event(report, { command: 'note', visible: false });
    await reaching.event(report, { command: 'message', side: 'reporter' });
    expect(await reaching.events.toNotice('', 10)).toEqual([]);
  });

  test('to those who were merged into it too, each once, under their own report', async () => {
    const primary = await replied(reaching, '张阿姨');
    const neighbour = await reaching.account('李叔');
    const merged = { state: 'merged', mergedInto: primary.report.id } as const;
    const first = await reaching.report({ accountId: neighbour.id, ...merged });
    await reaching.report({ accountId: neighbour.id, submittedAt: new Date('2026-11-24T03:00:00Z'), ...merged });
    await reaching.report({ accountId: primary.account.id, ...merged });
    await reaching.report({ accountId: null, ...merged });
    await reaching.maker().sweep();
    expect(await reaching.db.reader.count(Notice)).toBe(2);
    expect(await noticesOf(primary.account.id)).toMatchObject([{ reportId: primary.report.id }]);
    expect(await noticesOf(neighbour.id)).toMatchObject([{ reportId: first.id, sendState: 'none' }]);
  });

  test('without a message for a guest, and for one who allowed none', async () => {
    const guest = await reaching.guest();
    await reaching.event(await reaching.report({ accountId: guest.id }));
    const { account } = await replied(reaching, '张阿姨', 0);
    await reaching.maker().sweep();
    expect(await noticesOf(guest.id)).toMatchObject([{ sendState: 'none', nextTryAt: null }]);
    expect(await noticesOf(account.id)).toMatchObject([{ sendState: 'none', nextTryAt: null }]);
  });

  test('more than one batch of them in one sweep', async () => {
    const account = await reaching.account('张阿姨');
    const report = await reaching.report({ accountId: account.id });
    for (let reply = 0; reply < 105; reply += 1) await reaching.event(report, { version: reply + 2 });
    await reaching.maker().sweep();
    expect(await noticesOf(account.id)).toHaveLength(105);
  });
});
