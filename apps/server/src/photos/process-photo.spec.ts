import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '@sanshi/contracts';
import sharp from 'sharp';
import { grainy, handmadePng, manyScans, quarters, swollenChunk } from '../../test/odd-pictures.js';
import { NotNow, PhotoTooLarge, PhotoUnusable, UnsupportedType } from '../domain/errors.js';
import { processPhoto } from './process-photo.js';

const MB = 1e6;

/** The colour at a place given in parts of the picture, as letters of what is strong in it. */
async function colourAt(picture: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return ['r', 'g', 'b'].filter((_, i) => (data[at + i] ?? 0) > 128).join('');
}

/** How many bytes more than before the process held while it worked. */
async function growthOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2);
  await work();
  clearInterval(watch);
  return Math.max(most, process.memoryUsage.rss()) - before;
}

describe('what is kept', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stands upright from EXIF orientation %i, and says nothing of place or device',
    async (orientation) => {
      const sent = await quarters(orientation);
      expect((await sharp(sent).metadata()).exif).toBeDefined();
      const { full, thumbnail, width, height } = await processPhoto(sent);
      expect([width, height]).toEqual([80, 60]);
      for (const picture of [full, thumbnail]) {
        const corners = [
          colourAt(picture, 0.2, 0.2),
          colourAt(picture, 0.8, 0.2),
          colourAt(picture, 0.8, 0.8),
          colourAt(picture, 0.2, 0.8),
        ];
        expect(await Promise.all(corners)).toEqual(['r', 'g', 'b', 'rg']);
        const { exif, icc, xmp, iptc, orientation: left } = await sharp(picture).metadata();
        expect([exif, icc, xmp, iptc, left]).toEqual([undefined, undefined, undefined, undefined, undefined]);
        expect(picture.includes('Zhang')).toBe(false);
      }
    },
  );

  test('is at most 2560 and 480 pixels long, and never larger than what was sent', async () => {
    const large = await processPhoto(await grainy(3000, 2000).jpeg().toBuffer());
    expect([large.width, large.height]).toEqual([2560, 1707]);
    expect(await sharp(large.thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 320 });
    const small = await processPhoto(await grainy(300, 400).jpeg().toBuffer());
    expect([small.width, small.height]).toEqual([300, 400]);
  });

  test('loses a ZIP that hid behind the picture', async () => {
    const zip = Buffer.from('PK\x03\x04 and what was in it, PK\x05\x06', 'latin1');
    const { full, thumbnail } = await processPhoto(Buffer.concat([await quarters(1), zip]));
    for (const picture of [full, thumbnail]) expect(picture.includes('PK')).toBe(false);
  });

  test.each([
    ['CMYK JPEG', () => grainy(200, 100).toColourspace('cmyk').jpeg().toBuffer()],
    ['grey JPEG', () => grainy(200, 100).grayscale().jpeg().toBuffer()],
    ['progressive JPEG', () => grainy(200, 100).jpeg({ progressive: true }).toBuffer()],
    ['JPEG in Display P3', () => grainy(200, 100).withIccProfile('p3').jpeg().toBuffer()],
    ['16 bit PNG', () => grainy(200, 100).toColourspace('rgb16').png().toBuffer()],
    ['palette PNG', () => grainy(200, 100).png({ palette: true, colours: 8 }).toBuffer()],
    ['interlaced PNG', () => grainy(200, 100).png({ progressive: true }).toBuffer()],
    ['lossless WebP', () => grainy(200, 100).webp({ lossless: true }).toBuffer()],
  ])('comes of a %s', async (_kind, make) => {
    const { full, width, height } = await processPhoto(await make());
    expect([width, height]).toEqual([200, 100]);
    expect(await sharp(full).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, depth: 'uchar' });
  });

  test('is white where a PNG was transparent', async () => {
    const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect(await colourAt((await processPhoto(clear)).full, 0.5, 0.5)).toBe('rgb');
  });

  test('is the first frame of an animated WebP', async () => {
    const frames = ['#ff0000', '#0000ff'].map((background) => ({
      create: { width: 60, height: 40, channels: 3 as const, background },
    }));
    const pictures = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const moving = await sharp(pictures, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2);
    const { full, height } = await processPhoto(moving);
    expect(height).toBe(40);
    expect(await colourAt(full, 0.5, 0.5)).toBe('r');
  });

  test.each([
    ['a trailer of the phone', (sent: Buffer) => Buffer.concat([sent, Buffer.from('SEFT'.repeat(200))])],
    ['stray bytes between markers', strayBytes],
    ['scan parameters of a progressive one', oddScanParameters],
  ])('comes of a JPEG with %s', async (_oddity, spoil) => {
    const { width } = await processPhoto(spoil(await grainy(400, 300).jpeg().toBuffer()));
    expect(width).toBe(400);
  });
});

function strayBytes(sent: Buffer): Buffer {
  const frame = sent.indexOf(Buffer.from([0xff, 0xc0]));
  return Buffer.concat([sent.subarray(0, frame), Buffer.alloc(4), sent.subarray(frame)]);
}

function oddScanParameters(sent: Buffer): Buffer {
  const odd = Buffer.from(sent);
  const scan = odd.indexOf(Buffer.from([0xff, 0xda]));
  odd[scan + 6 + 2 * (odd[scan + 4] ?? 0)] = 0;
  return odd;
}

describe('what is refused', () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  );
  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a page named .jpg', () => page],
    ['an SVG', () => drawing],
    ['an SVG behind a comment', () => Buffer.concat([Buffer.from('<!-- \xff\xd8\xff -->', 'latin1'), drawing])],
    ['a GIF', () => grainy(20, 20).gif().toBuffer()],
    ['a TIFF', () => grainy(20, 20).tiff().toBuffer()],
    ['an AVIF', () => grainy(64, 64).avif({ effort: 0 }).toBuffer()],
    ['an archive', () => Buffer.from('PK\x03\x04')],
    ['a sound in RIFF', () => Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')],
  ])('%s, as no photo', async (_kind, make) => {
    await expect(processPhoto(await make())).rejects.toThrow(UnsupportedType);
  });

  test.each([
    ['a page behind the first bytes of a JPEG', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), page])],
    ['a JPEG cut off in the middle', async () => cut(await grainy(800, 600).jpeg().toBuffer(), 0.5)],
    ['a JPEG that lacks its last hundredth', async () => cut(await grainy(800, 600).jpeg().toBuffer(), 0.99)],
    ['a PNG cut off in the middle', async () => cut(await grainy(800, 600).png().toBuffer(), 0.5)],
    ['a WebP cut off in the middle', async () => cut(await grainy(800, 600).webp().toBuffer(), 0.5)],
    ['a PNG without pixels', () => handmadePng(100, 100, 0)],
    ['a picture of no size', () => handmadePng(0, 0, 10)],
  ])('%s, as broken', async (_kind, make) => {
    await expect(processPhoto(await make())).rejects.toThrow(PhotoUnusable);
  });

  test('more than 10 MB, before anything looks at it', async () => {
    await expect(processPhoto(Buffer.alloc(LIMITS.photoBytes.max + 1))).rejects.toThrow(PhotoTooLarge);
  });

  test('a header of 30,000 × 30,000 pixels, without taking memory', async () => {
    const grown = await growthOf(() =>
      expect(processPhoto(handmadePng(30_000, 30_000, 1000))).rejects.toThrow(PhotoUnusable),
    );
    expect(grown).toBeLessThan(200 * MB);
  });

  test('what comes while two are at work and 24 wait', async () => {
    const sent = await quarters(1);
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => processPhoto(sent)));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.length).toBe(14);
    for (const reason of refused) expect(reason).toBeInstanceOf(NotNow);
  });
});

describe('what it costs', () => {
  test('eight at once take no more memory than two', async () => {
    const sent = await grainy(4000, 3000).blur(1.5).withMetadata({ orientation: 6 }).jpeg({ quality: 90 }).toBuffer();
    const grown = await growthOf(() => Promise.all(Array.from({ length: 8 }, () => processPhoto(sent))));
    expect(grown).toBeLessThan(400 * MB);
  });

  test.each(['zTXt', 'iCCP'] as const)('a PNG chunk %s that unpacks to 300 MB is not unpacked', async (type) => {
    const sent = handmadePng(100, 100, 100 * 301, [await swollenChunk(type)]);
    const grown = await growthOf(() => processPhoto(sent).catch(() => null));
    expect(grown).toBeLessThan(250 * MB);
  });

  test('a JPEG of a thousand scans is refused in bounded time', async () => {
    const sent = await manyScans(1000);
    await expect(processPhoto(sent)).rejects.toThrow(PhotoUnusable);
  }, 60_000);
});

function cut(bytes: Buffer, part: number): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * part));
}
