import { describe, expect, test } from '@jest/globals';
import { qualityOn, smallerSize } from './shrinking';

describe('a photo before it is kept', () => {
  test.each([
    [4000, 3000, 2560, 1920],
    [3000, 4000, 1920, 2560],
    [2560, 10, 2560, 10],
    [800, 600, 800, 600],
  ])('%i × %i becomes %i × %i', (width, height, expectedWidth, expectedHeight) =>
    expect(smallerSize(width, height)).toEqual({ width: expectedWidth, height: expectedHeight }),
  );

  test.each([
    ['2g', 60],
    ['3g', 70],
    ['4g', 85],
    ['wifi', 85],
    [undefined, 85],
  ])('on %s is written with quality %i', (network, quality) => expect(qualityOn(network)).toBe(quality));
});
