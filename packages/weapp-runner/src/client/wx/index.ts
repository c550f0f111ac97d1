import { isRecord, later, number, text, type Api, type Options } from '../api.ts';
import type { Pages } from '../pages.ts';
import { setBadge } from '../frame.ts';
import { NotStoodIn, Refused } from '../phone.ts';
import type { Program } from '../program.ts';
import { noteCall, noteError } from '../tally.ts';
import { fileSystem } from './files.ts';
import { networkApis } from './network.ts';
import { personApis } from './person.ts';
import { privacyApis } from './privacy.ts';
import { screenApis } from './screen.ts';
import { storageApis } from './storage.ts';
import { systemApis } from './system.ts';

/** Names that builds keep on `wx` for themselves. */
const OWN_OF_BUILDS = ['webpackJsonp', 'cloud'];

/** `wx` as the app sees it: what stands in for WeChat, and for every other name a function that throws. */
export function makeWx(program: Program, pages: () => Pages): object {
  const apis: Record<string, unknown> = {
    ...storageApis(),
    ...networkApis(),
    ...screenApis(),
    ...privacyApis(),
    ...personApis(),
    ...wayApis(pages),
    ...systemApis(program, (name) => name in apis),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  };
  const files = strict('FileSystemManager.', fileSystem());
  apis['getFileSystemManager'] = () => files;
  return strict('wx.', apis);
}

/** Reading an unknown name is harmless, as apps look before they call; calling it is not. */
function strict(owner: string, known: Record<string, unknown>): object {
  return new Proxy(known, {
    get: (target, name) => {
      if (name in target || typeof name === 'symbol' || OWN_OF_BUILDS.includes(name)) return Reflect.get(target, name);
      return (input: unknown) => {
        noteCall(owner + name, input).outcome = 'NOT STOOD IN';
        const missing = new NotStoodIn(`${owner}${name} is not stood in for`);
        noteError(missing);
        throw missing;
      };
    },
  });
}

function wayApis(pages: () => Pages): Record<string, Api> {
  const go = (name: string, change: (url: string) => void): Api =>
    later(name, (options) => {
      if (isRecord(options['events'])) throw new NotStoodIn(`${name} with events`);
      change(text(options, 'url'));
    });
  return {
    navigateTo: go('navigateTo', (url) => pages().navigateTo(url)),
    redirectTo: go('redirectTo', (url) => pages().redirectTo(url)),
    switchTab: go('switchTab', (url) => pages().switchTab(url)),
    reLaunch: go('reLaunch', (url) => pages().reLaunch(url)),
    navigateBack: later('navigateBack', (options) => pages().navigateBack(number(options, 'delta', 1))),
    setNavigationBarTitle: later('setNavigationBarTitle', (options) => pages().setTitle(text(options, 'title'))),
    setTabBarBadge: later('setTabBarBadge', (options) => badge(pages(), options, text(options, 'text'))),
    removeTabBarBadge: later('removeTabBarBadge', (options) => badge(pages(), options, '')),
    startPullDownRefresh: later('startPullDownRefresh', () => pages().pullDown()),
    stopPullDownRefresh: later('stopPullDownRefresh', () => pages().endPullDown()),
    pageScrollTo: later('pageScrollTo', (options) => scrollTo(pages(), options)),
  };
}

function badge(pages: Pages, options: Options, words: string): void {
  if (!pages.isAtTab()) throw new Refused('not TabBar page');
  setBadge(number(options, 'index', -1), words);
}

function scrollTo(pages: Pages, options: Options): void {
  if (typeof options['selector'] === 'string') throw new NotStoodIn('pageScrollTo with selector');
  pages.top().scroller.scrollTo({ top: number(options, 'scrollTop', 0) });
}
