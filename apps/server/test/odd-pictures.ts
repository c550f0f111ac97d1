import { buffer } from 'node:stream/consumers';
import { crc32, createDeflate, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A grainy picture that looks like a photo to an encoder; `width` × `height` pixels. */
export const grainy = (width: number, height: number): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 20 } },
  });

/** The four quarters of an upright picture, clockwise from the top left. */
const QUARTERS = ['#ff0000', '#00ff00', '#0000ff', '#ffff00'];

/** A JPEG, 80 × 60 when upright: red, green, blue and yellow quarters clockwise, stored as a camera held in this EXIF orientation stores it. */
export async function quarters(orientation: number): Promise<Buffer> {
  const squares = QUARTERS.map((fill, i) => {
    const [x, y] = [i === 1 || i === 2 ? 40 : 0, i >= 2 ? 30 : 0];
    return `<rect x="${x}" y="${y}" width="40" height="30" fill="${fill}"/>`;
  });
  const upright = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60">${squares.join('')}</svg>`),
  );
  return storedAs(sharp(await upright.flatten().png().toBuffer()), orientation)
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 5/1 28/1' }, IFD0: { Model: 'Phone of Zhang' } })
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Undoes what a viewer does for this EXIF orientation. */
function storedAs(upright: Sharp, orientation: number): Sharp {
  const undo: Record<number, (picture: Sharp) => Sharp> = {
    2: (picture) => picture.flop(),
    3: (picture) => picture.rotate(180),
    4: (picture) => picture.flip(),
    5: (picture) => picture.rotate(270).flop(),
    6: (picture) => picture.rotate(270),
    7: (picture) => picture.rotate(90).flop(),
    8: (picture) => picture.rotate(90),
  };
  return undo[orientation]?.(upright) ?? upright;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG whose header says `width` × `height`, with `pixels` bytes of zeros in it, and whatever else is put before them. */
export function handmadePng(width: number, height: number, pixels: number, extra: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.alloc(pixels))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const MEGABYTE = Buffer.alloc(1e6);

/** A PNG chunk of text or colour profile that unpacks to 300 MB; it is packed bit by bit, so that making it takes no memory. */
export async function swollenChunk(type: 'zTXt' | 'iCCP'): Promise<Buffer> {
  const packer = createDeflate();
  const packed = buffer(packer);
  for (let n = 0; n < 300; n++) await new Promise((written) => packer.write(MEGABYTE, written));
  packer.end();
  return chunk(type, Buffer.concat([Buffer.from('k\0\0', 'latin1'), await packed]));
}

/** A progressive JPEG whose last scan is repeated `times`: each costs a walk over the whole picture. */
export async function manyScans(times: number): Promise<Buffer> {
  const picture = await sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#888' } })
    .jpeg({ progressive: true })
    .toBuffer();
  const [last, end] = [picture.lastIndexOf(Buffer.from([0xff, 0xda])), picture.length - 2];
  const scan = picture.subarray(last, end);
  return Buffer.concat([picture.subarray(0, end), ...Array<Buffer>(times).fill(scan), picture.subarray(end)]);
}
