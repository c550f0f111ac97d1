import { atOnce, later, number, text, type Api, type Options } from '../api.ts';
import { nativeOf, offscreenCanvas } from '../controls/canvas.ts';
import { isInTap } from '../gesture.ts';
import { ask, NotStoodIn, Refused } from '../phone.ts';
import { passPrivacy } from './privacy.ts';

const MOST_PHOTOS = 20;

/** Photos and drawings: taken, made smaller, looked at, kept in the phone's album. */
export function pictureApis(): Record<string, Api> {
  return {
    chooseMedia: later('chooseMedia', async (options) => {
      const count = number(options, 'count', 9);
      if (count < 1 || count > MOST_PHOTOS) throw new Refused('parameter error: count should be 1 to 20');
      await passPrivacy('chooseMedia');
      return ask<object>('media.choose', { count });
    }),
    compressImage: later('compressImage', (options) => {
      const wanted = { width: options['compressedWidth'] ?? null, height: options['compressedHeight'] ?? null };
      return ask<object>('media.compress', {
        src: text(options, 'src'),
        quality: number(options, 'quality', 80),
        ...wanted,
      });
    }),
    getImageInfo: later('getImageInfo', (options) => ask<object>('media.info', { src: text(options, 'src') })),
    createOffscreenCanvas: atOnce('createOffscreenCanvas', (given) => {
      const { type, width, height } = Object(given);
      if (type !== '2d') throw new NotStoodIn('createOffscreenCanvas without type "2d"');
      return offscreenCanvas(Number(width), Number(height));
    }),
    canvasToTempFilePath: later('canvasToTempFilePath', toFile),
    saveImageToPhotosAlbum: later('saveImageToPhotosAlbum', async (options) => {
      await passPrivacy('saveImageToPhotosAlbum');
      await ask('album.save', { filePath: text(options, 'filePath') });
    }),
    ...permissionApis(),
  };
}

/** What the person has let this app do, and WeChat's own page to change one's mind on. */
function permissionApis(): Record<string, Api> {
  return {
    getSetting: later('getSetting', async () => ({ authSetting: await ask<object>('permissions.state') })),
    authorize: later('authorize', (options) => ask<object>('permissions.ask', { scope: text(options, 'scope') })),
    openSetting: later('openSetting', () => {
      if (!isInTap()) throw new Refused('can only be invoked by user TAP gesture.');
      return openSetting();
    }),
  };
}

/** Also what `<button open-type="openSetting">` does, which is a tap by itself. */
export const openSetting = async (): Promise<object> => ({ authSetting: await ask<object>('permissions.change') });

const ENDINGS: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpg' };

async function toFile(options: Options): Promise<object> {
  const native = nativeOf(options['canvas']);
  if (!native) throw new NotStoodIn('canvasToTempFilePath without a 2d canvas');
  const part = {
    x: number(options, 'x', 0),
    y: number(options, 'y', 0),
    width: number(options, 'width', native.width),
    height: number(options, 'height', native.height),
  };
  const ending = ENDINGS[typeof options['fileType'] === 'string' ? options['fileType'] : 'png'];
  if (ending === undefined) throw new Refused('invalid fileType');
  const size = {
    width: Math.round(number(options, 'destWidth', part.width)),
    height: Math.round(number(options, 'destHeight', part.height)),
  };
  const drawn = Object.assign(document.createElement('canvas'), size);
  drawn.getContext('2d')?.drawImage(native, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height);
  const address = drawn.toDataURL(ending === 'png' ? 'image/png' : 'image/jpeg', number(options, 'quality', 0.92));
  return ask<object>('files.take', { data: { base64: address.split(',')[1] ?? '' }, ending });
}
