import { smallerSize } from './shrinking';

export interface Redrawing {
  file: Blob;
  /** JPEG quality from 0 to 1. */
  quality: number;
}

/**
 * Drawn anew: turned upright, made smaller, and without what the camera wrote about time and place.
 * @throws when it is no picture that the browser can read
 */
export async function redraw({ file, quality }: Redrawing): Promise<Blob> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = smallerSize(whole.width, whole.height);
  const picture = await createImageBitmap(whole, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
  whole.close();
  const written = await write(picture, quality);
  picture.close();
  return written;
}

function write(picture: ImageBitmap, quality: number): Promise<Blob> {
  const { width, height } = picture;
  const type = 'image/jpeg';
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas.convertToBlob({ type, quality });
  }
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null): void => (blob ? resolve(blob) : reject(new Error('not drawn')));
    canvas.toBlob(done, type, quality);
  });
}
