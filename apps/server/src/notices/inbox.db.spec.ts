import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openReaching, type Reaching } from '../../test/reaching.js';
import type { Resident } from '../domain/access.js';
import { PlainTitles } from '../publishing/plain-titles-store.js';
import { PublicationStore } from '../publishing/publication-store.js';
import { Inbox } from './inbox.service.js';

let reaching: Reaching;
let inbox: Inbox;

beforeEach(async () => {
  reaching = await openReaching();
  const { db, clock, notices, reports } = reaching;
  inbox = new Inbox(db, clock, notices, reports, new PlainTitles(reaching.catalog, new PublicationStore(db)));
});
afterEach(() => reaching.close());

const residentOf = (accountId: string): Resident => ({ kind: 'resident', accountId, channel: 'miniprogram' });

async function withReplies(name: string, replies: number): Promise<Resident> {
  const { id } = await reaching.account(name);
  const report = await reaching.report({ accountId: id });
  for (let reply = 0; reply < replies; reply += 1) {
    await reaching.event(report);
    reaching.clock.forward(1);
    await reaching.maker().sweep();
  }
  return residentOf(id);
}

test('newest first, page by page, each once', async () => {
  const actor = await withReplies('张阿姨', 5);
  const first = await inbox.page(actor, { limit: 2 });
  const second = await inbox.page(actor, { limit: 2, cursor: first.nextCursor ?? '' });
  const third = await inbox.page(actor, { limit: 2, cursor: second.nextCursor ?? '' });
  const all = [...first.items, ...second.items, ...third.items];
  expect(new Set(all.map(({ id }) => id)).size).toBe(5);
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  expect(third).toMatchObject({ nextCursor: null, unread: 5 });
  expect(all[0]).toMatchObject({
    kind: 'reply',
    title: '您上报的事有了回复',
    reportTitle: '三号院门口飞线充电',
    read: false,
  });
});

test('what was read counts no more', async () => {
  const actor = await withReplies('张阿姨', 3);
  const { items } = await inbox.page(actor, {});
  await inbox.read(actor, [items[0]?.id ?? '']);
  expect(await inbox.page(actor, {})).toMatchObject({ unread: 2, items: [{ read: true }, { read: false }, {}] });
  await inbox.read(actor, null);
  expect((await inbox.page(actor, {})).unread).toBe(0);
});

test("nobody reads another one's, or marks them", async () => {
  const actor = await withReplies('张阿姨', 1);
  const other = await withReplies('李叔', 1);
  const { items } = await inbox.page(actor, {});
  expect(items).toHaveLength(1);
  await inbox.read(other, [items[0]?.id ?? '']);
  expect((await inbox.page(actor, {})).unread).toBe(1);
});

test('empty for one to whom nothing was told', async () => {
  const actor = residentOf((await reaching.account('王姐')).id);
  expect(await inbox.page(actor, {})).toEqual({ items: [], nextCursor: null, unread: 0 });
});
