import { hostOf, inner, type Control, type Host } from './control.ts';

const OPEN = 'open';

/** A leaf over the page. Going back closes it and leaves the page: what WeChat means it for. */
export const pageContainer: Control = {
  tag: 'page-container',
  properties: {
    show: Boolean,
    overlay: null,
    overlayStyle: String,
    customStyle: String,
    position: String,
    round: Boolean,
    duration: Number,
    zIndex: Number,
    closeOnSlideDown: Boolean,
  },
  attached: (host) => {
    inner(host, '.overlay').addEventListener('click', () => host.tell('clickoverlay', {}));
  },
  changed: (host) => {
    const { element, data } = host;
    const isOpen = element.classList.contains(OPEN);
    element.dataset['position'] = host.text('position') || 'bottom';
    element.style.zIndex = host.text('zIndex');
    inner(host, '.overlay').hidden = data['overlay'] === false;
    inner(host, '.overlay').style.cssText = host.text('overlayStyle');
    inner(host, '.leaf').style.cssText = host.text('customStyle');
    if (data['show'] === true && !isOpen) enter(host);
    if (data['show'] !== true && isOpen) leave(host);
  },
};

const IN_AND_OUT = { in: ['beforeenter', 'enter', 'afterenter'], out: ['beforeleave', 'leave', 'afterleave'] };

/** Marked as shown once this is drawn: the app's answer to one event must not meet a leaf that is half open. */
function enter(host: Host): void {
  host.element.classList.add(OPEN);
  for (const event of IN_AND_OUT.in) host.tell(event, {});
}

function leave(host: Host): void {
  host.element.classList.remove(OPEN);
  for (const event of IN_AND_OUT.out) host.tell(event, {});
}

/** Closes the leaf that is open on a page. @returns false when there is none */
export function closeContainer(page: Element): boolean {
  const host = hostOf(page.querySelector(`wx-page-container.${OPEN}`));
  if (host) leave(host);
  return host !== undefined;
}
