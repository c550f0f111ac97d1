import { describe, expect, test } from '@jest/globals';
import { beijing, momentAt } from './example-facts.js';
import { after, assigned, resolved } from './example-handling.js';
import type { Handling } from './handling.js';
import { rise, risesTo } from './priority-rise.js';

const normal = (facts: Partial<Handling> = {}): Handling => ({ ...after([]), priority: 'normal', ...facts });

describe('a hazard that many neighbours join', () => {
  test.each<[string, Handling, number, string | null]>([
    ['four', normal(), 4, null],
    ['five', normal(), 5, 'urgent'],
    ['urgent already', normal({ priority: 'urgent' }), 9, null],
    ['news', normal({ kind: 'news' }), 9, null],
    ['resolved', { ...after(resolved), priority: 'normal' }, 9, null],
  ])('%s', (_name, report, joined, to) => expect(risesTo(report, joined)).toBe(to));

  test('by figures of the town', () => {
    const rises = [
      { joined: 3, priority: 'urgent' as const },
      { joined: 10, priority: 'emergency' as const },
    ];
    expect([2, 3, 12].map((joined) => risesTo(normal(), joined, rises))).toEqual([null, 'urgent', 'emergency']);
  });

  test('gets the shorter limits from then on, and none gets longer', () => {
    const report = normal({
      respondBy: beijing('2026-11-25T23:59:59.999'),
      resolveBy: beijing('2026-12-01T23:59:59.999'),
    });
    expect(rise(report, 'urgent', momentAt('2026-11-25T09:00'))).toMatchObject({
      priority: 'urgent',
      signBy: null,
      respondBy: beijing('2026-11-25T23:59:59.999'),
      resolveBy: beijing('2026-11-30T23:59:59.999'),
    });
    const waiting = { ...after(assigned), priority: 'normal' as const, signBy: beijing('2026-11-25T23:59:59.999') };
    expect(rise(waiting, 'urgent', momentAt('2026-11-25T09:00')).signBy).toEqual(beijing('2026-11-25T11:00'));
  });
});
