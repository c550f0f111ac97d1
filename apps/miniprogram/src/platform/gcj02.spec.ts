import { expect, test } from '@jest/globals';
import { toGcj02 } from './gcj02';

/** Metres between two points a few hundred metres apart. */
function metres(a: { longitude: number; latitude: number }, b: { longitude: number; latitude: number }): number {
  const north = (a.latitude - b.latitude) * 111_195;
  const east = (a.longitude - b.longitude) * 111_195 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

test('Beijing moves to where Chinese maps draw it', () => {
  // The pair that every description of the formula gives.
  const moved = toGcj02({ longitude: 116.404, latitude: 39.915 });
  expect(metres(moved, { longitude: 116.410244, latitude: 39.916404 })).toBeLessThan(1);
});

test('outside China nothing moves', () => {
  expect(toGcj02({ longitude: 2.2945, latitude: 48.8584 })).toEqual({ longitude: 2.2945, latitude: 48.8584 });
});
