import sharp from 'sharp';
import { Dice } from './dice.js';

const TILE = 512;
/** How far one throw moves a speck, of 255. */
const GRAIN = 4.5;

/** What a small sensor adds, the same for all pictures. */
const grain = makeGrain();
const CONTRAST = Uint8ClampedArray.from({ length: 256 }, (_, tone) => tone * 1.1 - 12);

function makeGrain(): Int8Array {
  const dice = new Dice(7);
  // Three throws together come near a bell curve.
  return Int8Array.from({ length: TILE * TILE }, () => (dice.around(1) + dice.around(1) + dice.around(1)) * GRAIN);
}

const clamp = (tone: number): number => (tone < 0 ? 0 : tone > 255 ? 255 : tone);

/** A drawing as a phone would have taken it: edges a little soft, more contrast, some grain. @returns a JPEG of 1600 × 1200 */
export async function develop(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .blur(0.8)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (let y = 0, at = 0; y < height; y++) {
    const row = (y % TILE) * TILE;
    for (let x = 0; x < width; x++) {
      const speck = grain[row + (x % TILE)] ?? 0;
      for (let part = 0; part < channels; part++, at++) data[at] = clamp((CONTRAST[data[at] ?? 0] ?? 0) + speck);
    }
  }
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 86, optimiseCoding: false }).toBuffer();
}
