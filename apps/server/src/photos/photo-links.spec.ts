import { expect, test } from '@jest/globals';
import { TestClock } from '../../test/test-clock.js';
import { PhotoLinks } from './photo-links.js';

const KEY = Buffer.alloc(32, 7);
const ID = '01991f00-0000-7000-8000-000000000001';

function partsOf(url: string) {
  const { pathname, searchParams } = new URL(url, 'http://here');
  const [id = '', size = ''] = pathname.split('/').slice(-2);
  const [until, sign, viewer] = ['until', 'sign', 'viewer'].map((name) => searchParams.get(name));
  return { id, size, until: until ?? '', sign: sign ?? '', viewer: viewer ?? undefined };
}

test('an address is good for an hour at least, and for an hour and ten minutes at most', () => {
  const clock = new TestClock(new Date('2026-11-24T02:03:04Z'));
  const links = new PhotoLinks(KEY, clock);
  const parts = partsOf(links.url(ID, 'full'));
  expect(links.allows(parts)).toBe(true);
  clock.forward(1);
  expect(links.allows(parts)).toBe(true);
  clock.forward(1 / 6);
  expect(links.allows(parts)).toBe(false);
});

test('within ten minutes a photo keeps its address', () => {
  const clock = new TestClock(new Date('2026-11-24T02:00:00.001Z'));
  const links = new PhotoLinks(KEY, clock);
  const first = links.url(ID, 'small');
  clock.forward(0.16);
  expect(links.url(ID, 'small')).toBe(first);
  clock.forward(0.01);
  expect(links.url(ID, 'small')).not.toBe(first);
});

test.each([
  ['another photo', { id: ID.replace(/1$/, '2') }],
  ['another size', { size: 'full' }],
  ['a later end', { until: '9999999999' }],
  ['an end in another form', { until: '1e12' }],
  ['no end', { until: '' }],
  ['no signature', { sign: '' }],
  ['a signature that is longer', { sign: `${'A'.repeat(43)}A` }],
  ['a signature of another length in characters than in bytes', { sign: '好'.repeat(14) }],
  ['a signature of as many characters', { sign: 'A'.repeat(43) }],
])('an address with %s is refused', (_name, change) => {
  const links = new PhotoLinks(KEY, new TestClock());
  expect(links.allows({ ...partsOf(links.url(ID, 'small')), ...change })).toBe(false);
});

test('an address of another server is refused', () => {
  const clock = new TestClock();
  const other = new PhotoLinks(Buffer.alloc(32, 8), clock);
  expect(new PhotoLinks(KEY, clock).allows(partsOf(other.url(ID, 'full')))).toBe(false);
});

test.each([
  ['another', 'li'],
  ['nobody', undefined],
])('an address that was given to one is no good in the name of %s', (_name, viewer) => {
  const links = new PhotoLinks(KEY, new TestClock());
  const given = partsOf(links.url(ID, 'full', 'wang'));
  expect([links.allows(given), links.allows({ ...given, viewer })]).toEqual([true, false]);
});
