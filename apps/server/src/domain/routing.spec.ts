import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holds, type Boundary } from './boundary.js';
import { AreaTree, communityAt, officesFor, type AreaNode } from './routing.js';

type Corner = [number, number];
const square = (west: number, south: number, size: number): Corner[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const at = (longitude: number, latitude: number) => ({ longitude, latitude });

describe('a boundary', () => {
  const withHole: Boundary = { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] };
  const twoParts: Boundary = { type: 'MultiPolygon', coordinates: [[square(0, 0, 2)], [square(5, 5, 2)]] };
  const dented: Boundary = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 5],
        [0, 10],
      ],
    ],
  };

  test.each([
    ['inside', withHole, 2, 2, true],
    ['in the hole', withHole, 5, 5, false],
    ['on the edge of the hole', withHole, 4, 5, true],
    ['on the outer edge', withHole, 0, 5, true],
    ['on a corner', withHole, 10, 10, true],
    ['beside a corner, on its height', withHole, 11, 10, false],
    ['outside', withHole, 10.001, 5, false],
    ['in the first part', twoParts, 1, 1, true],
    ['in the second part', twoParts, 6, 6, true],
    ['between the parts', twoParts, 3, 3, false],
    ['in a dent, the ring not closed', dented, 5, 7, false],
    ['beside the dent, on the height of its corner', dented, 2, 5, true],
  ])('holds what is %s: %p', (_name, boundary, x, y, held) => expect(holds(boundary, at(x, y))).toBe(held));

  test('of a square holds what its numbers say', () => {
    const whole: Boundary = { type: 'Polygon', coordinates: [square(0, 0, 10)] };
    const place = fc.double({ min: -5, max: 15, noNaN: true });
    fc.assert(
      fc.property(place, place, (x, y) => {
        expect(holds(whole, at(x, y))).toBe(x >= 0 && x <= 10 && y >= 0 && y <= 10);
      }),
    );
  });

  test('shared by two neighbours leaves no gap between them', () => {
    const west: Boundary = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [5, 0],
          [6, 5],
          [5, 10],
          [0, 10],
        ],
      ],
    };
    const east: Boundary = {
      type: 'Polygon',
      coordinates: [
        [
          [5, 0],
          [10, 0],
          [10, 10],
          [5, 10],
          [6, 5],
        ],
      ],
    };
    const inside = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(inside, inside, (x, y) => {
        expect(holds(west, at(x, y)) || holds(east, at(x, y))).toBe(true);
      }),
    );
  });
});

const polygon = (ring: Corner[]): Boundary => ({ type: 'Polygon', coordinates: [ring] });
const area = (code: string, level: AreaNode['level'], parent: string | null, boundary: Boundary | null): AreaNode => ({
  code,
  name: code,
  level,
  parent,
  boundary,
});
const areas = [
  area('district', 'district', null, polygon(square(0, 0, 100))),
  area('street', 'subdistrict', 'district', polygon(square(0, 0, 50))),
  area('north', 'community', 'street', polygon(square(0, 0, 20))),
  area('south', 'community', 'street', polygon(square(10, 10, 5))),
  area('unmapped', 'community', 'street', null),
  area('grid', 'grid', 'north', polygon(square(0, 0, 2))),
  area('other-street', 'subdistrict', 'district', null),
];
const tree = new AreaTree(areas);

describe('the tree of areas', () => {
  test('below, above, and what an office covers', () => {
    expect([...tree.below('street')].sort()).toEqual(['grid', 'north', 'south', 'street', 'unmapped']);
    expect(tree.above('north').map(({ code }) => code)).toEqual(['north', 'street', 'district']);
    expect([...tree.visible(['north', 'other-street'])].sort()).toEqual(['grid', 'north', 'other-street']);
    expect([tree.size, tree.levelUp('north')?.code, tree.levelUp('district')]).toEqual([7, 'street', undefined]);
  });

  test.each([
    ['its own', 'north', 'north', true],
    ['the street above', 'street', 'north', true],
    ['the district above', 'district', 'north', true],
    ['a neighbour', 'south', 'north', false],
    ['one below', 'north', 'street', false],
    ['one that does not exist', 'nowhere', 'north', false],
  ])('an office covers: %s', (_name, office, where, covers) => expect(tree.covers(office, where)).toBe(covers));

  test('an unknown code has nothing above or below, and a circle of parents ends', () => {
    expect([tree.below('nowhere').size, tree.above('nowhere')]).toEqual([0, []]);
    const circle = new AreaTree([area('a', 'community', 'b', null), area('b', 'community', 'a', null)]);
    expect([circle.below('a').size, circle.above('a').length]).toEqual([2, 2]);
  });
});

describe('routing', () => {
  test.each([
    ['one community', 3, 3, 'north'],
    ['two that overlap: the smaller', 12, 12, 'south'],
    ['the line of one', 20, 20, 'north'],
    ['a sub-district without a community there: the district', 40, 40, 'district'],
    ['the district alone', 90, 90, 'district'],
    ['nowhere of ours', 200, 200, undefined],
  ])('a point in %s', (_name, x, y, code) => expect(communityAt(at(x, y), areas)?.code).toBe(code));

  test.each<[string, string, string | null, string[]]>([
    ['nobody complained of', 'north', null, ['north', 'street', 'district']],
    ['its own office complained of: one level up', 'north', 'north', ['street', 'district']],
    ['the one above complained of', 'north', 'street', ['north', 'district']],
    ['another office complained of', 'north', 'south', ['north', 'street', 'district']],
    ['the topmost complained of: nowhere to go', 'district', 'district', []],
  ])('to the offices above, the nearest first, %s', (_name, area, about, offices) =>
    expect(officesFor(tree, area, about).map(({ code }) => code)).toEqual(offices),
  );
});
