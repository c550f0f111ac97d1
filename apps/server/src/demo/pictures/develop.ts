import sharp from 'sharp';
import { PICTURE } from './space.js';

const TILE = 400;

/** What a small sensor adds: one grey tile for all pictures. */
let grain: Promise<Buffer> | null = null;

function makeGrain(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 13 } as const;
  return sharp({ create: { width: TILE, height: TILE, channels: 3, background: '#808080', noise } })
    .grayscale()
    .blur(0.7)
    .png()
    .toBuffer();
}

/** A drawing as a phone would have taken it: edges a little soft, some grain. @returns a JPEG of 1600 × 1200 */
export async function develop(svg: string): Promise<Buffer> {
  grain ??= makeGrain();
  return sharp(Buffer.from(svg), { density: 72 })
    .resize(PICTURE.width, PICTURE.height)
    .flatten({ background: '#888888' })
    .blur(0.8)
    .composite([{ input: await grain, tile: true, blend: 'overlay' }])
    .jpeg({ quality: 86 })
    .toBuffer();
}
