import { describe, expect, test } from '@jest/globals';
import type { PublishedItem } from '@sanshi/contracts';
import { saySpot, spotsOf } from './spots';

const report = (id: string, longitude: number | null): PublishedItem => ({
  id,
  title: `第 ${id} 件`,
  kind: 'hazard',
  beat: 'community',
  category: 'manhole',
  community: { code: '1', name: '岳秀园社区' },
  state: 'handling',
  point: longitude === null ? null : { longitude, latitude: 40.08 },
  publishedAt: '2026-11-20T00:00:00Z',
  joinedCount: 0,
  thumbnailUrl: null,
  inPaper: false,
});

describe('spots on the map', () => {
  test('reports of one place are one spot, those without a place are none', () => {
    const spots = spotsOf([report('a', 113.3), report('b', 113.31), report('c', 113.3), report('d', null)]);
    expect(spots.map(({ reports }) => reports.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
    expect(spots[0]?.point).toEqual({ longitude: 113.3, latitude: 40.08 });
  });

  test('are said by what is there', () => {
    const [two, one] = spotsOf([report('a', 113.3), report('b', 113.31), report('c', 113.3)]);
    expect([two && saySpot(two), one && saySpot(one)]).toEqual(['岳秀园社区，2 件', '岳秀园社区，第 b 件']);
  });
});
