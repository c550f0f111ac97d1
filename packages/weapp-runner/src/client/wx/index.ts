import { isRecord, later, number, text, type Api, type Options } from '../api.ts';
import type { Pages } from '../pages.ts';
import { setBadge } from '../frame.ts';
import { sharingApis } from '../sharing.ts';
import { strict } from '../strict.ts';
import { NotStoodIn, Refused } from '../phone.ts';
import type { Program } from '../program.ts';
import { documentApis } from './documents.ts';
import { fileSystem } from './files.ts';
import { mapContext } from './map.ts';
import { networkApis } from './network.ts';
import { isOnePage, withheldInOnePage } from './one-page.ts';
import { personApis } from './person.ts';
import { pictureApis } from './pictures.ts';
import { privacyApis } from './privacy.ts';
import { selectorQuery } from './query.ts';
import { screenApis } from './screen.ts';
import { storageApis } from './storage.ts';
import { systemApis } from './system.ts';
import { updateApis } from './update.ts';

/** `wx` as the app sees it: what stands in for WeChat, and for every other name a function that throws. */
export function makeWx(program: Program, pages: () => Pages): object {
  const apis: Record<string, unknown> = {
    ...storageApis(),
    ...networkApis(),
    ...screenApis(),
    ...privacyApis(),
    ...personApis(),
    ...pictureApis(),
    ...documentApis(),
    ...sharingApis(),
    ...updateApis(),
    ...wayApis(pages),
    ...(isOnePage(program) && withheldInOnePage()),
    ...systemApis(program, (name) => name in apis),
    createSelectorQuery: () => selectorQuery(() => pages().top()),
    createMapContext: (id: unknown) => mapContext(() => pages().top(), String(id)),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  };
  const files = strict('FileSystemManager.', fileSystem());
  apis['getFileSystemManager'] = () => files;
  return strict('wx.', apis);
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
