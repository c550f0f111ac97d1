import { expect, test } from '@jest/globals';
import type { LiveEvent } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { LiveFeed } from './live-feed.js';

const report = { id: 'report', communityCode: 'yuexiuyuan', aboutOfficeCode: null };
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 24, 2, 0, seconds));
const person = (id: string): Staff => ({
  kind: 'staff',
  id,
  role: 'editor',
  displayName: id,
  officeCode: null,
  areaCodes: new Set(['yuexiuyuan']),
});
const [wang, li] = [person('王'), person('李')];

test('who says nothing more is taken to have left; who goes on saying so stays', async () => {
  const feed = new LiveFeed();
  const told: LiveEvent[] = [];
  const desk = feed
    .of(() => Promise.resolve(person('赵')))
    .subscribe(({ data }) => {
      if (typeof data === 'object') told.push(data);
    });
  feed.looks(report, wang, true, at(0));
  feed.looks(report, li, true, at(0));
  feed.looks(report, li, true, at(60));
  feed.forgetTheSilent(at(74));
  feed.forgetTheSilent(at(75));
  feed.forgetTheSilent(at(76));
  feed.looks(report, li, false, at(80));
  feed.forgetTheSilent(at(300));
  await new Promise(setImmediate);
  desk.unsubscribe();
  expect(told.map((event) => (event.type === 'looking' ? event.names : []))).toEqual([
    ['王'],
    ['王', '李'],
    ['王', '李'],
    ['李'],
    [],
  ]);
});
