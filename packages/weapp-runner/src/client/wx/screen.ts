import { later, list, number, text, type Api, type Options } from '../api.ts';
import { answered, button, element, show } from '../layer.ts';
import { NotStoodIn, Refused } from '../phone.ts';

const TOAST_MS = 1500;
/** WeChat shows seven characters beside an icon, and cuts a button's words at four. */
const MOST_BUTTON_LETTERS = 4;
const MOST_SHEET_ROWS = 6;

let hideToast: (() => void) | null = null;

function toast(words: string, kind: 'toast' | 'loading', ms: number | null): void {
  hideToast?.();
  const hide = show(element('div', { class: kind, role: 'status' }, words));
  hideToast = hide;
  if (ms !== null) setTimeout(hide, ms);
}

const noToast = (): void => {
  hideToast?.();
  hideToast = null;
};

export const sayToast = (words: string): void => toast(words, 'toast', TOAST_MS);

export function screenApis(): Record<string, Api> {
  return {
    showToast: later('showToast', (options) =>
      toast(text(options, 'title'), 'toast', number(options, 'duration', TOAST_MS)),
    ),
    hideToast: later('hideToast', noToast),
    showLoading: later('showLoading', (options) => toast(text(options, 'title'), 'loading', null)),
    hideLoading: later('hideLoading', noToast),
    showModal: later('showModal', modal),
    showActionSheet: later('showActionSheet', actionSheet),
    previewImage: later('previewImage', preview),
    previewMedia: later('previewMedia', () => {
      throw new NotStoodIn('previewMedia');
    }),
  };
}

function modal(options: Options): Promise<object> {
  const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定', editable } = options;
  if (editable === true) throw new NotStoodIn('showModal with editable');
  for (const words of [cancelText, confirmText])
    if (String(words).length > MOST_BUTTON_LETTERS)
      throw new Refused(`${String(words)} length should not larger than 4`);
  return answered<boolean>((answer) => {
    const buttons = [
      ...(showCancel === false ? [] : [button(String(cancelText), () => answer(false))]),
      button(String(confirmText), () => answer(true), 'main'),
    ];
    const words = [
      element('h2', {}, String(title)),
      element('p', {}, String(content)),
      element('footer', {}, ...buttons),
    ];
    return element('div', { class: 'veil' }, element('div', { class: 'modal', role: 'dialog' }, ...words));
  }).then((confirm) => ({ confirm, cancel: !confirm }));
}

async function actionSheet(options: Options): Promise<object> {
  const items = list(options, 'itemList').map(String);
  if (items.length === 0 || items.length > MOST_SHEET_ROWS) throw new Refused('itemList should have 1 to 6 items');
  const tapIndex = await chosenFrom(items);
  if (tapIndex === null) throw new Refused('cancel');
  return { tapIndex };
}

/** A list from below; null when it is put away. */
export function chosenFrom(items: readonly string[]): Promise<number | null> {
  return answered<number | null>((answer) => {
    const rows = items.map((item, n) => button(item, () => answer(n)));
    const sheet = element(
      'div',
      { class: 'sheet', role: 'dialog' },
      ...rows,
      button('取消', () => answer(null), 'cancel'),
    );
    return element('div', { class: 'veil' }, sheet);
  });
}

function preview(options: Options): void {
  const urls = list(options, 'urls').map(String);
  const current = typeof options['current'] === 'string' ? options['current'] : urls[0];
  if (current === undefined) throw new Refused('urls is required');
  const leaf = element('div', { class: 'preview', role: 'dialog', 'aria-label': '大图' });
  leaf.append(element('img', { src: sourceOf(current), alt: '大图' }));
  leaf.addEventListener('click', show(leaf));
}

/** A page of WeChat's own, until it is closed. */
export function openLeaf(title: string): Promise<void> {
  return answered<void>((answer) => {
    const close = element(
      'footer',
      {},
      button('关闭', () => answer()),
    );
    const leaf = element('div', { class: 'modal', role: 'dialog' }, element('h2', {}, title), close);
    return element('div', { class: 'veil' }, leaf);
  });
}

/** Where Chromium finds a picture that the app names: on the phone, in the package or on the net. */
export function sourceOf(path: string): string {
  if (path.startsWith('wxfile://')) return `/file?path=${encodeURIComponent(path)}`;
  if (/^(https?:|data:)/.test(path) || path === '') return path;
  return `/package/${path.replace(/^(\.?\.?\/)+/, '')}`;
}
