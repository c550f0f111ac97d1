import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  around,
  frameOf,
  freeOf,
  middleIn,
  moved,
  pathIn,
  placeIn,
  seenIn,
  SIDE,
  WHOLE,
  zoomed,
  type Window,
} from './projection';

/** Two kilometres wide and one high, at the latitude of Datong. */
const district = {
  code: 'd',
  name: '平城区',
  rings: [
    [
      [113.2, 40.0],
      [113.4, 40.0],
      [113.4, 40.1],
      [113.2, 40.1],
    ],
  ] as [number, number][][],
};
const frame = frameOf([district]);

describe('the frame', () => {
  test('holds every corner, and stretches nothing', () => {
    const [southWest, , northEast] = district.rings[0] ?? [];
    if (!southWest || !northEast) throw new Error('no corners');
    const low = placeIn(frame, { longitude: southWest[0], latitude: southWest[1] });
    const high = placeIn(frame, { longitude: northEast[0], latitude: northEast[1] });
    for (const part of [low.x, low.y, high.x, high.y]) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(SIDE);
    }
    expect((high.x - low.x) / (low.y - high.y)).toBeCloseTo(2 * Math.cos((40.05 * Math.PI) / 180), 2);
  });

  test('north is up and east is right', () => {
    const a = placeIn(frame, { longitude: 113.25, latitude: 40.02 });
    const b = placeIn(frame, { longitude: 113.35, latitude: 40.08 });
    expect([b.x > a.x, b.y < a.y]).toEqual([true, true]);
  });

  test('a boundary is a closed path around its middle', () => {
    expect(pathIn(frame, district)).toMatch(/^M40 [\d.]+L960 [\d.]+L960 [\d.]+L40 [\d.]+Z$/);
    expect(middleIn(frame, district)).toEqual({ x: 500, y: 500 });
  });

  test('without boundaries nothing breaks', () => {
    const nowhere = placeIn(frameOf([]), { longitude: 0, latitude: 0 });
    expect([Number.isFinite(nowhere.x), Number.isFinite(nowhere.y)]).toEqual([true, true]);
  });
});

const windows = fc
  .array(fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
    maxLength: 8,
  })
  .map((steps) => steps.reduce<Window>((window, [times, way]) => moved(zoomed(window, times), way, -way), WHOLE));

describe('the window', () => {
  test('never leaves the frame, however one moves and zooms', () => {
    fc.assert(
      fc.property(windows, ({ x, y, side }) => {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y) + side).toBeLessThanOrEqual(SIDE + 1e-9);
        expect(side).toBeGreaterThanOrEqual(SIDE / 12 - 1e-9);
      }),
    );
  });

  test('around some places shows every one of them', () => {
    const places = fc.array(fc.record({ x: fc.integer({ min: 40, max: 960 }), y: fc.integer({ min: 40, max: 960 }) }));
    fc.assert(
      fc.property(places, (all) => {
        for (const place of all) expect(seenIn(around(all), place)).not.toBeNull();
      }),
    );
  });

  test('what is outside is not seen', () => {
    expect(seenIn({ x: 100, y: 100, side: 100 }, { x: 50, y: 150 })).toBeNull();
    expect(seenIn({ x: 100, y: 100, side: 100 }, { x: 150, y: 125 })).toEqual({ x: 0.5, y: 0.25 });
  });

  test.each([
    ['a mark far off', [{ x: 300, y: 500 }], 500],
    ['a mark on it', [{ x: 510, y: 505 }], 535],
    [
      'and another below that one',
      [
        { x: 500, y: 500 },
        { x: 520, y: 540 },
      ],
      570,
    ],
  ])('a name keeps clear of %s', (_what, marks, y) => {
    expect(freeOf(marks, { x: 500, y: 500 }, { across: 80, down: 30 })).toEqual({ x: 500, y });
  });

  test('a name keeps clear of any marks', () => {
    const parts = fc.integer({ min: 4200, max: 5800 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(fc.record({ x: parts, y: parts })), (marks) => {
        const { x, y } = freeOf(marks, { x: 500, y: 500 }, { across: 80.1, down: 30.7 });
        for (const mark of marks) expect(Math.abs(mark.x - x) >= 80.1 || Math.abs(mark.y - y) > 30.7 - 1e-6).toBe(true);
      }),
    );
  });
});
