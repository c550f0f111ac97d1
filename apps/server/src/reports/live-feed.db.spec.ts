import { afterEach, describe, expect, test } from '@jest/globals';
import type { LiveEvent } from '@sanshi/contracts';
import pino from 'pino';
import { aReport } from '../../test/builders.js';
import { TestClock } from '../../test/test-clock.js';
import { TWO_SERVERS } from '../../test/two-servers.js';
import type { Staff } from '../domain/access.js';
import type { Shared } from '../platform/shared/index.js';
import { LiveFeed } from './live-feed.js';

const SECONDS = 1 / 3600;
const log = pino({ level: 'silent' });
const report = aReport({ communityCode: 'yuexiuyuan' });
const person = (id: string, area = 'yuexiuyuan'): Staff => ({
  kind: 'staff',
  id,
  role: 'editor',
  displayName: id,
  officeCode: null,
  areaCodes: new Set([area]),
});
const [wang, li, zhao] = [person('王'), person('李'), person('赵')];

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Desk {
  told: LiveEvent[];
  /** What it was told until something of this kind, for the `times`th time, was among it. */
  until(fits: (event: LiveEvent) => boolean, times?: number): Promise<LiveEvent[]>;
}

function openDesk(feed: LiveFeed, staff: Staff): Desk {
  const told: LiveEvent[] = [];
  const waiting = new Set<() => void>();
  const desk = feed
    .of(() => Promise.resolve(staff))
    .subscribe(({ data }) => {
      if (typeof data === 'object') told.push(data);
      for (const look of waiting) look();
    });
  ends.push(() => desk.unsubscribe());
  return {
    told,
    until: (fits, times = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (told.filter(fits).length >= times) resolve(told);
        };
        waiting.add(look);
        look();
      }),
  };
}

const namesIn = (events: readonly LiveEvent[]): string[][] =>
  events.flatMap((event) => (event.type === 'looking' ? [event.names] : []));
const isLooking = (names: readonly string[]) => (event: LiveEvent) =>
  event.type === 'looking' && event.names.join() === names.join();

describe.each(TWO_SERVERS)('%s', (_name, open) => {
  /** A feed of each server, which hear each other. */
  async function openFeeds(): Promise<{ one: LiveFeed; other: LiveFeed; clock: TestClock; shared: Shared }> {
    const { pair, close } = await open();
    ends.push(close);
    const clock = new TestClock();
    const [one, other] = pair.map((shared) => new LiveFeed(shared, clock, log));
    if (!one || !other) throw new Error('there are two');
    await hearEachOther(one, other);
    return { one, other, clock, shared: pair[0] };
  }

  test('what happens on one server is told on both, to those of the area', async () => {
    const { one, other } = await openFeeds();
    const desks = [openDesk(one, zhao), openDesk(other, zhao)];
    const elsewhere = openDesk(other, person('钱', 'yuejinjie'));
    one.came(report);
    one.changed(report, '王');
    one.identity(report);
    one.came(aReport({ communityCode: 'yuejinjie', title: '别处' }));
    const expected = [
      { type: 'came', reportId: report.id, title: report.title },
      { type: 'changed', reportId: report.id, version: 1, by: '王' },
      { type: 'identity', reportId: report.id },
    ];
    for (const desk of desks) {
      await desk.until(({ type }) => type === 'identity');
      expect(desk.told).toEqual(expected);
    }
    await elsewhere.until(({ type }) => type === 'came');
    expect(elsewhere.told).toMatchObject([{ type: 'came', title: '别处' }]);
  });

  test('who says nothing more is taken to have left, who goes on saying so stays, on both servers', async () => {
    const { one, other, clock } = await openFeeds();
    const desks = [openDesk(one, zhao), openDesk(other, zhao)];
    const all = (names: string[], times?: number) =>
      Promise.all(desks.map((desk) => desk.until(isLooking(names), times)));
    const forget = (): void => [one, other].forEach((feed) => feed.forgetTheSilent());
    one.looks(report, wang, true);
    await all(['王']);
    other.looks(report, li, true);
    await all(['王', '李']);
    clock.forward(60 * SECONDS);
    other.looks(report, li, true);
    await all(['王', '李'], 2);
    clock.forward(14 * SECONDS);
    forget();
    clock.forward(1 * SECONDS);
    forget();
    forget();
    await all(['李']);
    other.looks(report, li, false);
    await all([]);
    for (const { told } of desks) expect(namesIn(told)).toEqual([['王'], ['王', '李'], ['王', '李'], ['李'], []]);
  });

  test('what makes no sense is told to nobody', async () => {
    const { one, other, shared } = await openFeeds();
    const desk = openDesk(other, zhao);
    shared.tell('desks', 'not even JSON');
    shared.tell('desks', JSON.stringify({ report: { id: report.id }, event: { type: 'identity' } }));
    one.identity(report);
    await desk.until(({ type }) => type === 'identity');
    expect(desk.told).toEqual([{ type: 'identity', reportId: report.id }]);
  });
});

/** A subscription takes a moment to reach Redis: what is told before is told to nobody. */
async function hearEachOther(one: LiveFeed, other: LiveFeed): Promise<void> {
  const gate = aReport({ communityCode: 'gate' });
  const greeter = person('greeter', 'gate');
  const greeting = (by: string) => (event: LiveEvent) => event.type === 'changed' && event.by === by;
  const greeted = [openDesk(one, greeter).until(greeting('other')), openDesk(other, greeter).until(greeting('one'))];
  const again = setInterval(() => {
    one.changed(gate, 'one');
    other.changed(gate, 'other');
  }, 20);
  await Promise.all(greeted).finally(() => clearInterval(again));
}
