import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { drawPicture, picturesFor } from './index.js';
import { SCENES, type SceneName } from './scenes.js';

const names = Object.keys(SCENES).filter((name): name is SceneName => name in SCENES);

async function numbers(): Promise<number[]> {
  const samples: { reports: { n: number }[] } = JSON.parse(
    await readFile(new URL('../../../../../config/demo/reports.json', import.meta.url), 'utf8'),
  );
  return samples.reports.map(({ n }) => n);
}

test('every scene stands in for some report', async () => {
  const all = (await numbers()).map(picturesFor).flatMap(({ before, after }) => [...before, ...after]);
  expect(new Set(all)).toEqual(new Set(names));
});

test.each(names)('%s can be drawn, and is no grey box', async (name) => {
  const picture = await drawPicture(name, 3);
  const { width, height, format } = await sharp(picture).metadata();
  expect({ width, height, format }).toEqual({ width: 1600, height: 1200, format: 'jpeg' });
  const { channels, entropy } = await sharp(picture).stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(18);
  expect(entropy).toBeGreaterThan(5);
});

test('the same seed gives the same picture, another seed another one', async () => {
  const [once, again, other] = await Promise.all([3, 3, 4].map((seed) => drawPicture('binsFar', seed)));
  expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true);
  expect(once?.equals(other ?? Buffer.alloc(0))).toBe(false);
});
