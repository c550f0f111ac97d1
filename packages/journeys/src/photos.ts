import sharp from 'sharp';

const SIZE = { width: 1600, height: 1200 };
/** Lying on its side, and with the place where it was taken: what a phone writes into a photo. */
const EXIF = {
  IFD0: { Make: 'Phone', Orientation: '6' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '113/1 16/1 0/1' },
};

/** A noisy photo as phones make them; each number another one. @returns a JPEG */
export function phonePhoto(n: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 90 + 20 * n, sigma: 30 } as const;
  return sharp({ create: { ...SIZE, channels: 3, background: '#808080', noise } })
    .withExif(EXIF)
    .jpeg({ quality: 80 })
    .toBuffer();
}
