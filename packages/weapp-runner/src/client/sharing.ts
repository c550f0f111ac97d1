import { sourceOf } from './wx/screen.ts';
import { callApp } from './modules.ts';
import type { OpenPage } from './pages.ts';
import { isRecord, later, type Api, type Options } from './api.ts';
import { noteError } from './tally.ts';

/** What a friend is sent, or what stands in Moments. */
export interface Card {
  readonly to: 'friend' | 'moments';
  readonly title: string;
  /** Where it leads, with its query. */
  readonly path: string;
  /** Empty: WeChat takes a picture of the page, in Moments the app's icon. */
  readonly imageUrl: string;
}

export type Shared = { readonly from: 'menu' } | { readonly from: 'button'; readonly target: object };

/** A page that answers with a promise has so long, then its other answers count. */
const PROMISED_WITHIN_MS = 3000;
let isHidden = false;

/** Cards that were shared by a button of the app's. */
export const sharedCards: Card[] = [];

/** The card for a friend; null when the page does not let itself be shared. */
export async function cardForFriend(page: OpenPage, how: Shared): Promise<Card | null> {
  if (!('onShareAppMessage' in page.instance) || (isHidden && how.from === 'menu')) return null;
  const given: unknown = callApp(page.instance, 'onShareAppMessage', { ...how, webViewUrl: undefined });
  const said = isRecord(given) ? given : {};
  const promised = said['promise'] instanceof Promise ? await intime(said['promise']) : null;
  const { title, path, imageUrl } = textsOf(isRecord(promised) ? promised : said);
  return checked({ to: 'friend', title: title || page.title, path: path || pathOf(page), imageUrl });
}

/** The card for Moments; null unless the page lets itself be shared there, and with friends. */
export async function cardForMoments(page: OpenPage): Promise<Card | null> {
  const { instance } = page;
  if (!('onShareTimeline' in instance) || !('onShareAppMessage' in instance) || isHidden) return null;
  const given: unknown = callApp(instance, 'onShareTimeline');
  const { title, query, imageUrl } = textsOf(isRecord(given) ? given : {});
  const path = query === '' ? pathOf(page) : `/${page.path}?${query}`;
  return checked({ to: 'moments', title: title || page.title, path, imageUrl });
}

export async function shareByButton(page: OpenPage, target: object): Promise<void> {
  const card = await cardForFriend(page, { from: 'button', target });
  if (card) sharedCards.push(card);
}

function textsOf(card: Options): Record<'title' | 'path' | 'query' | 'imageUrl', string> {
  const text = (key: string): string => (typeof card[key] === 'string' ? card[key] : '');
  return { title: text('title'), path: text('path'), query: text('query'), imageUrl: text('imageUrl') };
}

const pathOf = ({ path, query }: OpenPage): string => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${value}`);
  return `/${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
};

const intime = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve(null), PROMISED_WITHIN_MS))]);

/** A card whose picture is not there goes out without one on a phone, and nobody notices: here it is an error of the app's. */
async function checked(card: Card): Promise<Card> {
  if (card.imageUrl === '') return card;
  const found = await fetch(sourceOf(card.imageUrl), { cache: 'no-store' }).catch(() => null);
  if (!found?.ok) noteError(new Error(`the card’s picture ${card.imageUrl} cannot be shown`));
  return card;
}

export function sharingApis(): Record<string, Api> {
  const hide = (hidden: boolean): void => {
    isHidden = hidden;
  };
  return {
    showShareMenu: later('showShareMenu', () => hide(false)),
    hideShareMenu: later('hideShareMenu', () => hide(true)),
  };
}
