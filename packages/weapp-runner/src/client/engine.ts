import * as easel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { duringTap } from './gesture.ts';

/** Compiled templates by path. */
declare global {
  interface Window {
    weappTemplates: Record<string, (name: string) => never>;
  }
}

// Read when a space is made: before all else.
easel.globalOptions.writeIdToDOM = true;

const environment = new MiniProgramEnv();
export const code = environment.createCodeSpace('', true);
/** Built-in components live apart: a template of theirs that says `view` would otherwise find itself. */
export const builtInSpace = environment.getGlobalCodeSpace().getComponentSpace();

/** Elements of the app that listen to taps; WeChat's scoring looks at their size. */
export const tappable = new WeakSet<object>();

/** Starts glass-easel on this page's DOM. */
export function startEngine(): (path: string) => Root {
  // Taro binds what a page never passes, and WXML may say what a component does not know: WeChat is silent about both.
  easel.addGlobalWarningListener(() => false);
  keepIds();
  noteTapListeners();
  const backend = new easel.CurrentWindowBackendContext();
  backend.onEvent(dispatch);
  const associated = environment.associateBackend(backend);
  return (path) => associated.createRoot('page', code, path);
}

export type Root = ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>;

/** glass-easel puts a prefix of its own before ids; the app looks its elements up by the plain id. */
function keepIds(): void {
  const prepare: unknown = Reflect.get(code, 'prepareComponentOptions');
  if (typeof prepare !== 'function') throw new Error('glass-easel-miniprogram-adapter prepares components another way');
  Reflect.set(code, 'prepareComponentOptions', (...given: unknown[]) => {
    const [options, isolation]: [object, unknown] = Reflect.apply(prepare, code, given);
    return [{ ...options, idPrefixGenerator: null }, isolation];
  });
}

function noteTapListeners(): void {
  const prototype: object = easel.Element.prototype;
  const add: unknown = Reflect.get(prototype, 'addListener');
  if (typeof add !== 'function') throw new Error('glass-easel adds listeners another way');
  Reflect.set(prototype, 'addListener', function noted(this: object, name: string, ...rest: unknown[]): unknown {
    if (name === 'tap') tappable.add(this);
    return Reflect.apply(add, this, [name, ...rest]);
  });
}

/** glass-easel's `EventBubbleStatus.NoDefault`, which its types alone name. */
const PREVENTED = 1;

type Dispatch = Parameters<easel.CurrentWindowBackendContext['onEvent']>[0];

const dispatch: Dispatch = (target, type, detail, options) => {
  if (type === 'tap' && (isDisabled(target) || isOnMap(target))) return undefined;
  const event = new easel.Event(type, detail, options);
  const send = (): void => easel.Event.dispatchEvent(target, event);
  if (type === 'tap') duringTap(send);
  else send();
  return event.defaultPrevented() ? PREVENTED : undefined;
};

function isDisabled(target: easel.Element): boolean {
  const element = target.getBackendElement();
  return element instanceof HTMLElement && element.closest('wx-button[aria-disabled="true"]') !== null;
}

/** A map tells of taps itself, with where they were. */
function isOnMap(target: easel.Element): boolean {
  const element = target.getBackendElement();
  return element instanceof HTMLElement && (element.tagName === 'WX-MAP' || element.closest('.shapes') !== null);
}

/** A template as glass-easel wants it. */
export function templateOf(path: string): { groupList: Window['weappTemplates']; content: (name: string) => never } {
  const content = window.weappTemplates[path];
  if (!content) throw new Error(`no template ${path}`);
  return { groupList: window.weappTemplates, content };
}

type Place = Parameters<Root['attach']>[0];

/** glass-easel names the few things of a DOM that it uses by types of its own. */
const isPlace = (element: unknown): element is Place => element instanceof HTMLElement;

/** Puts a page where `placeholder` stands in `parent`. */
export function attach(root: Root, parent: HTMLElement, placeholder: HTMLElement): void {
  if (isPlace(parent) && isPlace(placeholder)) root.attach(parent, placeholder);
}
