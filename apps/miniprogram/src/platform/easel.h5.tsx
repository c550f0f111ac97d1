import { paint, SCALE } from '../cards/paint';
import type { Picture } from '../cards/picture';

/** A browser paints on a canvas that stands nowhere. */
export function Easel() {
  return null;
}

/** The address of the painted picture. @throws Error when the browser cannot paint it */
export function painted(picture: Picture): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.reject(new Error('no canvas in this browser'));
  paint(brush, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('not painted'))),
      'image/png',
    );
  });
}
