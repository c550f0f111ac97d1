import { expect, test } from '@jest/globals';
import { readAreas } from './catalog-files.js';

test('a township and its village stand on the levels of a sub-district and its community', async () => {
  const levels = new Map((await readAreas()).map(({ name, level }) => [name, level]));
  expect([levels.get('北街街道'), levels.get('水泊寺乡')]).toEqual(['subdistrict', 'subdistrict']);
  expect([levels.get('岳秀园社区'), levels.get('马家小村')]).toEqual(['community', 'community']);
});
