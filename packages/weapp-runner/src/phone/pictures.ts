import sharp from 'sharp';
import type { Files } from './files.ts';
import { Refusal } from './refusal.ts';

/** WeChat's compressImage takes JPEG only, and answers with JPEG. */
const COMPRESSIBLE = 'jpeg';

export interface Picture {
  readonly path: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly format: string;
}

/** @throws Refusal when the file is no picture */
export async function lookAt(path: string, bytes: Buffer): Promise<Picture> {
  const { width, height, format } = await sharp(bytes)
    .metadata()
    .catch(() => Promise.reject(new Refusal('image decode failed')));
  return { path, size: bytes.length, width, height, format };
}

export interface Compression {
  readonly src: string;
  /** 0 to 100. */
  readonly quality: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** @returns the path of the smaller picture, a temporary file. @throws Refusal when it is no JPEG */
export async function compress(files: Files, { src, quality, width, height }: Compression): Promise<string> {
  const bytes = files.bytes(src);
  const { format } = await lookAt(src, bytes);
  if (format !== COMPRESSIBLE) throw new Refusal('image type not supported');
  const made = await sharp(bytes)
    .resize({ width: width ?? undefined, height: height ?? undefined, fit: 'inside' })
    .jpeg({ quality: Math.max(1, quality) })
    .toBuffer();
  return files.take(made, 'jpg');
}
