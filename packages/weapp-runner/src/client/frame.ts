import type { Device, Program, Theme } from './program.ts';

/** Heights in CSS pixels of what WeChat draws around a page, those of a phone with a notch. */
export const STATUS_BAR = 47;
const NAV_BAR = 44;
const TAB_BAR = 49;
export const HOME_INDICATOR = 34;
const CAPSULE = { width: 87, height: 32, right: 7 };

const CUSTOM_PROPERTY_RPX = 750;

export interface Capsule {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The menu at the top right (胶囊按钮), as `getMenuButtonBoundingClientRect` tells it. */
export function capsule({ width }: Device): Capsule {
  const top = STATUS_BAR + (NAV_BAR - CAPSULE.height) / 2;
  const right = width - CAPSULE.right;
  return {
    width: CAPSULE.width,
    height: CAPSULE.height,
    top,
    right,
    bottom: top + CAPSULE.height,
    left: right - CAPSULE.width,
  };
}

export const themeOf = ({ app, device }: Program): Theme => (app.darkmode && device.dark ? 'dark' : 'light');

/** A setting's value; `@name` is looked up in theme.json. */
export function themed(program: Program, value: string | undefined): string {
  if (value === undefined) return '';
  return value.startsWith('@') ? (program.themes[themeOf(program)][value.slice(1)] ?? '') : value;
}

const part = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the runner's page has no #${id}`);
  return element;
};

export interface Framed {
  readonly path: string;
  readonly title: string;
  readonly custom: boolean;
}

/** Where pages stand; what the page's CSS calls 1 rpx and 1 vh follows from the device. */
export const stage = (): HTMLElement => part('stage');
export const layer = (): HTMLElement => part('layer');

const badges = new Map<number, string>();

/** Puts words on a tab; '' takes them away. */
export function setBadge(index: number, words: string): void {
  badges.set(index, words);
  showBadge(part('tabs').children[index], words);
}

function showBadge(tab: Element | undefined, words: string): void {
  if (words === '') tab?.removeAttribute('data-badge');
  else tab?.setAttribute('data-badge', words);
}

/** Draws the bars around the page on top. */
export function drawFrame(
  program: Program,
  page: Framed,
  onTab: (path: string) => void,
  onBack: (() => void) | null,
): void {
  const bar = program.app.tabBar;
  const inTabs = bar?.list.some(({ pagePath }) => pagePath === page.path) ?? false;
  drawNav(program, page, onBack);
  drawTabs(program, inTabs ? page.path : null, onTab);
  const top = page.custom ? 0 : STATUS_BAR + NAV_BAR;
  const bottom = inTabs ? TAB_BAR + HOME_INDICATOR : 0;
  const { width, height } = program.device;
  const root = document.documentElement.style;
  root.setProperty('--top', `${top}px`);
  root.setProperty('--bottom', `${bottom}px`);
  root.setProperty('--rpx', `${width / CUSTOM_PROPERTY_RPX}px`);
  root.setProperty('--vh', `${(height - top - bottom) / 100}px`);
  root.setProperty('--safe-bottom', `${inTabs ? 0 : HOME_INDICATOR}px`);
}

function drawNav(program: Program, page: Framed, onBack: (() => void) | null): void {
  const settings = { ...program.app.window, ...program.settings[page.path] };
  const nav = part('nav');
  nav.classList.toggle('custom', page.custom);
  nav.style.background = page.custom ? 'transparent' : themed(program, settings.navigationBarBackgroundColor);
  nav.style.color = themed(program, settings.navigationBarTextStyle) === 'white' ? '#fff' : '#000';
  part('title').textContent = page.custom ? '' : page.title;
  const back = part('back');
  back.hidden = onBack === null || page.custom;
  back.onclick = onBack;
  document.body.style.background = themed(program, settings.backgroundColor);
}

function drawTabs(program: Program, chosen: string | null, onTab: (path: string) => void): void {
  const bar = program.app.tabBar;
  const tabs = part('tabs');
  tabs.hidden = chosen === null;
  if (!bar || chosen === null) return;
  tabs.style.background = themed(program, bar.backgroundColor);
  tabs.replaceChildren(
    ...bar.list.map(({ pagePath, text, iconPath, selectedIconPath }, index) => {
      const isChosen = pagePath === chosen;
      const tab = document.createElement('button');
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', String(isChosen));
      tab.style.color = themed(program, isChosen ? bar.selectedColor : bar.color);
      const icon = themed(program, isChosen ? selectedIconPath : iconPath);
      if (icon) tab.append(picture(`/package/${icon}`));
      tab.append(text);
      tab.onclick = () => onTab(pagePath);
      showBadge(tab, badges.get(index) ?? '');
      return tab;
    }),
  );
}

function picture(source: string): HTMLImageElement {
  const image = document.createElement('img');
  image.src = source;
  image.alt = '';
  return image;
}
