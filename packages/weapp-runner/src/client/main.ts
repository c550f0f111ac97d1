import { audit, type PageAudit } from './audit.ts';
import { checkbox, checkboxGroup, form, label, picker, radio, radioGroup, switchControl } from './controls/choosing.ts';
import { canvas } from './controls/canvas.ts';
import { define } from './controls/control.ts';
import { map } from './controls/map.ts';
import { pageContainer } from './controls/page-container.ts';
import { button, image, scrollView, swiper, swiperItem, text, view, whenShared } from './controls/showing.ts';
import { input, textarea } from './controls/typing.ts';
import { code, startEngine, templateOf } from './engine.ts';
import { callApp, readModules, type Source } from './modules.ts';
import { Pages } from './pages.ts';
import { tell } from './phone.ts';
import { cardForFriend, cardForMoments, shareByButton, sharedCards, type Card } from './sharing.ts';
import type { Program } from './program.ts';
import { tally, watchScript, type Tally } from './tally.ts';
import { makeWx } from './wx/index.ts';

/** What the driver in Node may ask of the page. */
export interface Driven {
  readonly tally: Tally;
  tell(event: string, detail: unknown): void;
  audit(): PageAudit;
  path(): string;
  stack(): readonly string[];
  back(): void;
  pullDown(): void;
  /** What the page would share from WeChat's menu; null when it cannot be shared. */
  share(to: Card['to']): Promise<Card | null>;
  /** What was shared by buttons of the app's. */
  shared(): readonly Card[];
  background(): void;
  foreground(): void;
}

declare global {
  interface Window {
    weappProgram: Program;
    weappSources: Record<string, Source>;
    weapp: Driven;
  }
}

const SHOWING = [view, text, image, button, scrollView, swiper, swiperItem, form, label, canvas, map, pageContainer];
const CHOOSING = [picker, switchControl, checkbox, checkboxGroup, radio, radioGroup];
const CONTROLS = [...SHOWING, ...CHOOSING, input, textarea];

function start(program: Program): Driven {
  watchScript();
  const rootOf = startEngine();
  for (const control of CONTROLS) define(control);
  for (const [path, settings] of Object.entries(program.settings)) {
    if (!(path in window.weappTemplates)) continue;
    code.addComponentStaticConfig(path, { ...settings, usingComponents: { ...settings.usingComponents } });
    code.addCompiledTemplate(path, templateOf(path));
  }
  const pages: Pages = new Pages(program, () => modules, rootOf);
  const wx = makeWx(program, () => pages);
  const modules = readModules(window.weappSources, wx, () => pages.instances());
  modules.load('app');
  callApp(modules.app(), 'onLaunch', program.launch);
  callApp(modules.app(), 'onShow', program.launch);
  for (const [path, { component }] of Object.entries(program.settings)) if (component) modules.load(path);
  pages.launch(program.launch);
  return driven(pages, modules.app(), program);
}

function driven(pages: Pages, app: object, { launch }: Program): Driven {
  const alive = (name: 'onShow' | 'onHide', event: string): void => {
    callApp(pages.top().instance, name);
    callApp(app, name, launch);
    tell(event, launch);
  };
  whenShared((target) => void shareByButton(pages.top(), target));
  return {
    tally,
    tell,
    share: (to) => (to === 'friend' ? cardForFriend(pages.top(), { from: 'menu' }) : cardForMoments(pages.top())),
    shared: () => sharedCards,
    audit: () => audit(pages.top()),
    path: () => pages.top().path,
    stack: () => pages.paths(),
    back: () => pages.navigateBack(1),
    pullDown: () => pages.pullDown(),
    background: () => alive('onHide', 'app.hide'),
    foreground: () => alive('onShow', 'app.show'),
  };
}

window.weapp = start(window.weappProgram);
