import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centreOf, fitting, onMap, placeAt } from './mercator.ts';

const SIZE = { width: 390, height: 600 };
const DATONG = { longitude: 113.3, latitude: 40.08 };
const VIEW = { centre: DATONG, scale: 14 };
const near = (value: number, wanted: number, within: number): void =>
  assert.ok(Math.abs(value - wanted) <= within, `${value} is not ${wanted}`);

test('the middle lies in the middle, north above it, east to its right', () => {
  assert.deepEqual(onMap(DATONG, VIEW, SIZE), [195, 300]);
  const [x, y] = onMap({ longitude: 113.31, latitude: 40.09 }, VIEW, SIZE);
  assert.ok(x > 195 && y < 300);
});

test('a hundredth of a degree at zoom 14 is some 117 pixels eastward', () => {
  const [x] = onMap({ longitude: 113.31, latitude: 40.08 }, VIEW, SIZE);
  near(x - 195, 116.5, 0.1);
});

test('back from a pixel to where it lies', () => {
  const { longitude, latitude } = placeAt([20, 550], VIEW, SIZE);
  const [x, y] = onMap({ longitude, latitude }, VIEW, SIZE);
  near(x, 20, 1e-6);
  near(y, 550, 1e-6);
  assert.ok(centreOf(VIEW, [0, 10]).latitude < DATONG.latitude);
});

test('a view that fits shows every point, and is as near as that lets it be', () => {
  const points = [DATONG, { longitude: 113.4, latitude: 40.02 }, { longitude: 113.25, latitude: 40.12 }];
  const view = fitting(points, SIZE);
  const seen = points.map((point) => onMap(point, view, SIZE));
  for (const [x, y] of seen) assert.ok(x >= 0 && x <= 390 && y >= 0 && y <= 600);
  near(Math.max(...seen.map(([x]) => x)) - Math.min(...seen.map(([x]) => x)), 390 * 0.9, 0.5);
});

test('one point alone is seen from nearest', () => assert.equal(fitting([DATONG], SIZE).scale, 20));
