import { LIMITS } from '@sanshi/contracts';
import pLimit from 'p-limit';
import sharp, { type Sharp } from 'sharp';
import { NotNow, PhotoTooLarge, PhotoUnusable, UnsupportedType } from '../domain/errors.js';

/** A photo as it is kept: two upright sRGB JPEGs without metadata. */
export interface ProcessedPhoto {
  full: Buffer;
  thumbnail: Buffer;
  /** Pixels of `full`. */
  width: number;
  height: number;
}

/** Longest edge in pixels and JPEG quality of 100. */
const FULL = { edge: 2560, quality: 82 };
const THUMBNAIL = { edge: 480, quality: 76 };
const AT_ONCE = 2;
/** Each that waits holds up to 10 MB. */
const MAY_WAIT = 24;
const RETRY_AFTER_SECONDS = 3;
/** A photo of 50 megapixels takes about 1 s of one core. */
const LONGEST_SECONDS = 20;

/** First bytes of what is taken: nothing else comes near a decoder. */
const SIGNATURES: [format: string, starts: (bytes: Buffer) => boolean][] = [
  ['jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  ['webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
];

// One thread a photo and no cache of decoded pictures: what two photos at a time can take is what all can take.
sharp.cache(false);
sharp.concurrency(1);

const turns = pLimit(AT_ONCE);

/**
 * Makes of what was sent what may be kept. Every pixel is decoded and encoded anew, so that nothing else that the bytes carried
 * comes along: no place, no device, no second file behind the picture.
 * @throws PhotoTooLarge beyond 10 MB, UnsupportedType when it does not decode as JPEG, PNG or WebP, PhotoUnusable when it is
 * cut off, broken or beyond 50 megapixels, NotNow when too many photos wait already
 */
export async function processPhoto(bytes: Buffer): Promise<ProcessedPhoto> {
  if (bytes.length > LIMITS.photoBytes.max) throw new PhotoTooLarge();
  const format = SIGNATURES.find(([, starts]) => starts(bytes))?.[0];
  if (!format) throw new UnsupportedType('neither JPEG nor PNG nor WebP');
  if (turns.pendingCount >= MAY_WAIT) throw new NotNow(RETRY_AFTER_SECONDS, 'too many photos wait for their turn');
  return turns(() => decode(bytes, format));
}

async function decode(bytes: Buffer, expected: string): Promise<ProcessedPhoto> {
  try {
    const photo = read(bytes);
    const { format } = await photo.metadata();
    if (format !== expected) throw new UnsupportedType(`begins as ${expected} and decodes as ${format}`);
    const { data, info } = await shrink(photo.autoOrient(), FULL).toBuffer({ resolveWithObject: true });
    // The thumbnail comes from the smaller picture: the large one is decoded once.
    const thumbnail = await shrink(read(data), THUMBNAIL).toBuffer();
    return { full: data, thumbnail, width: info.width, height: info.height };
  } catch (problem) {
    // Errors of the decoder have no types: all of them speak of the bytes.
    if (problem instanceof UnsupportedType || !isError(problem)) throw problem;
    throw new PhotoUnusable(problem.message);
  }
}

/**
 * `failOn: 'error'` refuses what is cut off or broken, and takes what phones get slightly wrong and everybody shows: a
 * trailer after the picture, odd scan parameters, stray bytes between markers. The first frame stands for an animation.
 */
function read(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: LIMITS.photoPixels.max, failOn: 'error', animated: false });
}

function shrink(photo: Sharp, { edge, quality }: typeof FULL): Sharp {
  return photo
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .timeout({ seconds: LONGEST_SECONDS });
}

const isError = (problem: unknown): problem is Error =>
  typeof problem === 'object' && problem !== null && 'message' in problem;
