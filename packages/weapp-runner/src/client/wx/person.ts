import { later, list, number, text, type Api, type Options } from '../api.ts';
import { isInTap } from '../gesture.ts';
import { ask, Refused } from '../phone.ts';
import { passPrivacy } from './privacy.ts';
import { sayToast } from './screen.ts';

const MOST_PHOTOS = 20;
const MOST_TEMPLATES = 5;

/** What the person is asked for: photos, a place, a message, a call. */
export function personApis(): Record<string, Api> {
  return {
    login: later('login', () => ask<object>('login')),
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
    chooseLocation: later('chooseLocation', async () => {
      await passPrivacy('chooseLocation');
      return ask<object>('place.choose');
    }),
    requestSubscribeMessage: later('requestSubscribeMessage', subscribe),
    makePhoneCall: later('makePhoneCall', (options) => ask<object>('dial', { number: text(options, 'phoneNumber') })),
    setClipboardData: later('setClipboardData', async (options) => {
      await passPrivacy('setClipboardData');
      await ask('clipboard.write', { data: text(options, 'data') });
      sayToast('内容已复制');
    }),
    getClipboardData: later('getClipboardData', async () => {
      await passPrivacy('getClipboardData');
      return ask<object>('clipboard.read');
    }),
  };
}

/** Only the tap itself may ask, before it waits for anything. */
function subscribe(options: Options): Promise<object> {
  if (!isInTap()) throw new Refused('can only be invoked by user TAP gesture.', { errCode: 20001 });
  const templates = list(options, 'tmplIds').map(String);
  if (templates.length === 0) throw new Refused("TmplIds can't be empty", { errCode: 10001 });
  if (templates.length > MOST_TEMPLATES) throw new Refused('TmplIds should be no more than 5', { errCode: 20003 });
  return ask<object>('subscribe', { templates });
}
