import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellOf, cellsAround } from './cells.js';

const METRES_PER_DEGREE = 111_320;

describe('cells', () => {
  test('whatever lies within 300 m is in one of the nine squares, anywhere in China', () => {
    const place = fc.record({
      longitude: fc.double({ min: 74, max: 135, noNaN: true }),
      latitude: fc.double({ min: 18, max: 53.5, noNaN: true }),
    });
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (from, bearing) => {
        const narrow = METRES_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180);
        const to = {
          longitude: from.longitude + (299 * Math.sin(bearing)) / narrow,
          latitude: from.latitude + (299 * Math.cos(bearing)) / METRES_PER_DEGREE,
        };
        expect(cellsAround(from)).toContain(cellOf(to));
      }),
    );
  });
});
