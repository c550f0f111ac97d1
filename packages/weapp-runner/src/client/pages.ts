import { closeContainer } from './controls/page-container.ts';
import { attach, type Root } from './engine.ts';
import { drawFrame, stage } from './frame.ts';
import { callApp, type Modules } from './modules.ts';
import { Refused } from './phone.ts';
import type { PageSettings, Program } from './program.ts';
import { countSetData } from './tally.ts';

/** WeChat keeps ten pages open, and refuses the eleventh. */
const MOST_PAGES = 10;
const REACH_BOTTOM = 50;

export interface OpenPage {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly instance: object;
  readonly root: Root;
  readonly host: HTMLElement;
  readonly scroller: HTMLElement;
  readonly settings: PageSettings;
  title: string;
}

interface Place {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The stack of pages, with WeChat's rules on who may go where. Each way throws {@link Refused} where WeChat refuses it. */
export class Pages {
  private readonly program: Program;
  private readonly modules: () => Modules;
  private readonly rootOf: (path: string) => Root;
  private readonly known: ReadonlySet<string>;
  private readonly tabs: ReadonlySet<string>;
  private readonly keptTabs = new Map<string, OpenPage>();
  private stack: OpenPage[] = [];

  constructor(program: Program, modules: () => Modules, rootOf: (path: string) => Root) {
    const { pages, subpackages, tabBar } = program.app;
    this.program = program;
    this.modules = modules;
    this.rootOf = rootOf;
    this.tabs = new Set(tabBar?.list.map(({ pagePath }) => pagePath));
    const below = subpackages.flatMap(({ root, pages: own }) =>
      own.map((page) => `${root.replace(/\/$/, '')}/${page}`),
    );
    this.known = new Set([...pages, ...below]);
  }

  top(): OpenPage {
    const page = this.stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  paths(): readonly string[] {
    return this.stack.map(({ path }) => path);
  }

  instances(): readonly object[] {
    return this.stack.map(({ instance }) => instance);
  }

  isAtTab(): boolean {
    return this.tabs.has(this.top().path);
  }

  setTitle(title: string): void {
    this.top().title = title;
    this.draw();
  }

  /** @throws Error when the page does not let itself be pulled down */
  pullDown(): void {
    const { settings, instance, host } = this.top();
    if (settings.enablePullDownRefresh !== true) throw new Refused('the page has no enablePullDownRefresh');
    host.classList.add('refreshing');
    callApp(instance, 'onPullDownRefresh');
  }

  endPullDown(): void {
    this.top().host.classList.remove('refreshing');
  }

  navigateTo(url: string): void {
    const place = this.place(url);
    if (this.tabs.has(place.path)) throw new Refused('can not navigateTo a tabbar page');
    if (this.stack.length >= MOST_PAGES) throw new Refused('webview count limit exceed');
    this.soon(() => {
      this.hideTop();
      this.push(this.open(place));
    });
  }

  redirectTo(url: string): void {
    const place = this.place(url);
    if (this.tabs.has(place.path)) throw new Refused('can not redirectTo a tabbar page');
    this.soon(() => {
      this.close(this.stack.pop());
      this.push(this.open(place));
    });
  }

  switchTab(url: string): void {
    const { path } = this.place(url);
    if (!this.tabs.has(path)) throw new Refused('can not switch to no-tabBar page');
    this.soon(() => {
      const kept = this.keptTabs.get(path);
      if (kept && this.stack.length === 1 && this.top() === kept) return;
      this.hideTop();
      for (const page of this.stack) if (!this.tabs.has(page.path)) this.close(page);
      this.stack = [];
      if (kept) this.show(kept);
      else this.push(this.open({ path, query: {} }));
    });
  }

  reLaunch(url: string): void {
    const place = this.place(url);
    this.soon(() => this.launch(place));
  }

  /** Opens the first page, or closes all others for it. */
  launch(place: Place): void {
    for (const page of new Set([...this.stack, ...this.keptTabs.values()])) this.close(page);
    this.stack = [];
    this.keptTabs.clear();
    this.push(this.open(place));
  }

  /** By the phone's own key or gesture, or as the app says: a leaf that lies over the page (`page-container`) goes first. */
  navigateBack(delta: number): void {
    if (!closeContainer(this.top().host)) this.leave(delta);
  }

  private leave(delta: number): void {
    if (this.stack.length === 1) throw new Refused('cannot navigate back at first page.');
    this.soon(() => {
      const from = Math.max(1, this.stack.length - delta);
      for (const page of this.stack.splice(from)) this.close(page);
      const page = this.stack.pop();
      if (page) this.show(page);
    });
  }

  /** A place is changed after the call has returned, as WeChat does it on another thread. */
  private soon(change: () => void): void {
    setTimeout(change, 0);
  }

  private place(url: string): Place {
    const from = this.stack.at(-1)?.path ?? '';
    const [name = '', search = ''] = url.split('?');
    const path = name.startsWith('/') ? name.slice(1) : new URL(name, `weapp://code/${from}`).pathname.slice(1);
    if (!this.known.has(path)) throw new Refused(`page "${path}" is not found`);
    // WeChat hands the query on as it is written: what is encoded stays encoded, and a page decodes it.
    const query = search === '' ? [] : search.split('&').map((part) => part.split(/=(.*)/s));
    return { path, query: Object.fromEntries(query.map(([key = '', value = '']) => [key, value])) };
  }

  private open({ path, query }: Place): OpenPage {
    const settings = { ...this.program.app.window, ...this.program.settings[path] };
    this.modules().loadPage(path);
    const root = this.rootOf(path);
    const instance: object = root.get();
    const { host, scroller, place } = frameFor(path);
    attach(root, scroller, place);
    Object.assign(instance, { route: path, __route__: path, options: query });
    countOn(instance);
    const page = {
      path,
      query,
      instance,
      root,
      host,
      scroller,
      settings,
      title: settings.navigationBarTitleText ?? '',
    };
    scroller.addEventListener('scroll', () => this.scrolled(page), { passive: true });
    if (this.tabs.has(path)) this.keptTabs.set(path, page);
    callApp(instance, 'onLoad', query);
    return page;
  }

  private push(page: OpenPage): void {
    this.show(page);
    callApp(page.instance, 'onReady');
  }

  private show(page: OpenPage): void {
    this.stack.push(page);
    page.host.hidden = false;
    styleFor(this.program, page.path);
    this.draw();
    callApp(page.instance, 'onShow');
  }

  private hideTop(): void {
    const page = this.stack.at(-1);
    if (!page) return;
    page.host.hidden = true;
    callApp(page.instance, 'onHide');
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return;
    callApp(page.instance, 'onUnload');
    page.root.release();
    page.host.remove();
    this.keptTabs.delete(page.path);
  }

  private scrolled({ instance, scroller, settings }: OpenPage): void {
    callApp(instance, 'onPageScroll', { scrollTop: scroller.scrollTop });
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    if (left <= (settings.onReachBottomDistance ?? REACH_BOTTOM)) callApp(instance, 'onReachBottom');
  }

  private draw(): void {
    const { path, title, settings } = this.top();
    const back = this.stack.length > 1 ? (): void => this.leave(1) : null;
    const page = { path, title, custom: settings.navigationStyle === 'custom' };
    drawFrame(this.program, page, (tab) => this.switchTab(`/${tab}`), back);
  }
}

function frameFor(path: string): { host: HTMLElement; scroller: HTMLElement; place: HTMLElement } {
  const host = document.createElement('div');
  const scroller = document.createElement('div');
  const place = document.createElement('i');
  host.className = 'page-host';
  host.dataset['path'] = path;
  scroller.className = 'page';
  scroller.append(place);
  host.append(scroller);
  stage().append(host);
  return { host, scroller, place };
}

function countOn(instance: object): void {
  const setData: unknown = Reflect.get(instance, 'setData');
  if (typeof setData !== 'function') return;
  Reflect.set(instance, 'setData', (data: unknown, done?: unknown) => {
    countSetData(data);
    return Reflect.apply(setData, instance, [data, done]);
  });
}

/** A page sees the app's style and its own, never another page's. */
function styleFor(program: Program, path: string): void {
  const style = document.getElementById('style');
  const components = Object.keys(program.settings).filter((name) => program.settings[name]?.component === true);
  if (style) style.textContent = ['app', ...components, path].map((name) => program.styles[name] ?? '').join('\n');
}
