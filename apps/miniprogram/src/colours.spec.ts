import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { COLOURS } from './colours';

const [light = ''] = readFileSync(path.resolve(__dirname, '../../../config/tokens.css'), 'utf8').split('@media');

test.each(Object.entries(COLOURS))('%s is the one of the style sheets', (name, colour) => {
  expect(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1]).toBe(colour);
});
