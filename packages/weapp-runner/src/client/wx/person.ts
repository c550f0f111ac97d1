import { later, list, text, type Api, type Options } from '../api.ts';
import { isInTap } from '../gesture.ts';
import { ask, Refused } from '../phone.ts';
import { passPrivacy } from './privacy.ts';
import { sayToast } from './screen.ts';

const MOST_TEMPLATES = 5;

/** What the person is asked for: who they are, a place, a message, a call. */
export function personApis(): Record<string, Api> {
  return {
    login: later('login', () => ask<object>('login')),
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
