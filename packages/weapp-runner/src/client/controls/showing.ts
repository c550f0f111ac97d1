import { ask, NotStoodIn, Refused } from '../phone.ts';
import { openSetting } from '../wx/pictures.ts';
import { agreedByButton, passPrivacy } from '../wx/privacy.ts';
import { noteCall, noteError } from '../tally.ts';
import { openLeaf, sourceOf } from '../wx/screen.ts';
import { notStoodIn } from '../strict.ts';
import { useForm } from './choosing.ts';
import { inner, type Control, type Host } from './control.ts';

export const view: Control = { tag: 'view' };
export const text: Control = { tag: 'text', properties: { selectable: Boolean, userSelect: Boolean, space: String } };

export const image: Control = {
  tag: 'image',
  role: 'img',
  properties: { src: String, mode: String, lazyLoad: Boolean },
  attached: (host) => {
    const native = nativeImage(host);
    native.addEventListener('load', () =>
      host.tell('load', { width: native.naturalWidth, height: native.naturalHeight }),
    );
    native.addEventListener('error', () => host.tell('error', { errMsg: `GET ${native.src} failed` }));
  },
  changed: (host) => {
    const native = nativeImage(host);
    const source = sourceOf(host.text('src'));
    if (native.getAttribute('src') !== source) native.setAttribute('src', source);
    host.element.setAttribute('mode', host.text('mode') || 'scaleToFill');
  },
};

function nativeImage(host: Host): HTMLImageElement {
  const element = inner(host, '.native');
  if (element instanceof HTMLImageElement) return element;
  throw new Error('a picture is an img');
}

export const button: Control = {
  tag: 'button',
  role: 'button',
  properties: { openType: String, formType: String, type: String, size: String, plain: Boolean, loading: Boolean },
  attached: (host) => {
    host.element.addEventListener('click', () => {
      if (host.data['disabled'] === true) return;
      const formType = host.text('formType');
      if (formType !== '') useForm(host.element, formType);
      const kinds = host.text('openType').split('|').filter(Boolean);
      void openAll(host, kinds).catch(noteError);
    });
  },
};

/** `getPhoneNumber|agreePrivacyAuthorization`: agreement first, then what needs it. */
async function openAll(host: Host, kinds: readonly string[]): Promise<void> {
  for (const kind of kinds.toSorted((left) => (left === 'agreePrivacyAuthorization' ? -1 : 1))) {
    const open = OPEN_TYPES[kind];
    noteCall(`<button open-type="${kind}">`, {}).outcome = open ? 'ok' : 'NOT STOOD IN';
    if (!open) throw new NotStoodIn(`<button open-type="${kind}"> is not stood in for`);
    await open(host);
  }
}

const OPEN_TYPES: Readonly<Record<string, (host: Host) => Promise<void> | void>> = {
  share: (host) => shareBy(host),
  agreePrivacyAuthorization: async (host) => {
    await agreedByButton(host.element.id);
    host.tell('agreeprivacyauthorization', {});
  },
  openSetting: async (host) => host.tell('opensetting', { errMsg: 'openSetting:ok', ...(await openSetting()) }),
  // WeChat's own pages open, where the person writes to its staff or to the app's; coming back tells nothing.
  feedback: () => openLeaf('意见反馈'),
  contact: async (host) => {
    await openLeaf('客服会话');
    host.tell('contact', { errMsg: 'enterContact:ok', path: '', query: {} });
  },
  getPhoneNumber: async (host) => {
    try {
      await passPrivacy('getPhoneNumber');
      host.tell('getphonenumber', { errMsg: 'getPhoneNumber:ok', ...(await ask<object>('phone-number')) });
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      const { why, ...codes } = failure.refusal;
      host.tell('getphonenumber', { errMsg: `getPhoneNumber:fail ${why}`, ...codes });
    }
  },
};

let shareBy: (host: Host) => void = () => undefined;

/** Who shares the page when a share button is tapped. */
export function whenShared(share: (target: { id: string; dataset: object }) => void): void {
  shareBy = ({ element }) => share({ id: element.id, dataset: Object.fromEntries(Object.entries(element.dataset)) });
}

const NEAR = 50;

export const scrollView: Control = {
  tag: 'scroll-view',
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    upperThreshold: Number,
    lowerThreshold: Number,
    refresherEnabled: Boolean,
  },
  attached: (host) => {
    host.element.addEventListener('scroll', (event) => {
      event.stopPropagation();
      scrolled(host);
    });
  },
  changed: (host) => {
    const { element, data } = host;
    if (data['refresherEnabled'] === true) throw notStoodIn('<scroll-view refresher-enabled>');
    element.style.overflowX = data['scrollX'] === true ? 'auto' : 'hidden';
    element.style.overflowY = data['scrollY'] === true ? 'auto' : 'hidden';
    if (typeof data['scrollTop'] === 'number') element.scrollTop = data['scrollTop'];
    if (typeof data['scrollLeft'] === 'number') element.scrollLeft = data['scrollLeft'];
    const wanted = host.text('scrollIntoView');
    if (wanted !== '') document.getElementById(wanted)?.scrollIntoView();
  },
};

function scrolled(host: Host): void {
  const { element, data } = host;
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element;
  host.tell('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth });
  const near = typeof data['lowerThreshold'] === 'number' ? data['lowerThreshold'] : NEAR;
  if (scrollHeight - clientHeight - scrollTop <= near) host.tell('scrolltolower', { direction: 'bottom' });
  if (scrollTop === 0) host.tell('scrolltoupper', { direction: 'top' });
}

export const swiperItem: Control = { tag: 'swiper-item', properties: { itemId: String } };

export const swiper: Control = {
  tag: 'swiper',
  properties: { current: Number, indicatorDots: Boolean, autoplay: Boolean, circular: Boolean, interval: Number },
  attached: (host) => {
    const track = inner(host, '.track');
    turnByItself(host, track);
    track.addEventListener('scrollend', () => {
      const current = Math.round(track.scrollLeft / Math.max(1, track.clientWidth));
      if (current !== host.data['current']) host.tell('change', { current, currentItemId: '', source: 'touch' });
    });
  },
  changed: (host) => {
    if (host.data['circular'] === true) throw notStoodIn('<swiper circular>');
    const track = inner(host, '.track');
    track.scrollTo({ left: Number(host.data['current'] ?? 0) * track.clientWidth });
  },
};

const TURNS_AFTER_MS = 5000;

/** `autoplay`: from the last one on to the first. */
function turnByItself(host: Host, track: HTMLElement): void {
  const turn = (): void => {
    if (!track.isConnected) return;
    if (host.data['autoplay'] === true) {
      const next = Math.round(track.scrollLeft / Math.max(1, track.clientWidth)) + 1;
      const current = next < track.querySelectorAll('wx-swiper-item').length ? next : 0;
      track.scrollTo({ left: current * track.clientWidth });
      host.tell('change', { current, currentItemId: '', source: 'autoplay' });
    }
    setTimeout(turn, Number(host.data['interval']) || TURNS_AFTER_MS);
  };
  setTimeout(turn, Number(host.data['interval']) || TURNS_AFTER_MS);
}
