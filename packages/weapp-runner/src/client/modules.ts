import { code } from './engine.ts';
import { noteError } from './tally.ts';

/** What the app hands to `App()`, `Page()`: data and functions by name. */
export type Definition = Record<string, unknown>;

export interface Modules {
  load(path: string): unknown;
  /** @throws Error when the file does not call `Page()` */
  loadPage(path: string): void;
  app(): Definition;
}

/** A file of the app as a function of what {@link PARAMETERS} names. */
export type Source = (...given: unknown[]) => unknown;

/** @param pages what `getCurrentPages()` answers */
export function readModules(
  scripts: Readonly<Record<string, Source>>,
  wx: object,
  pages: () => readonly object[],
): Modules {
  const loaded = new Map<string, { exports: object }>();
  const registered = new Set<string>();
  const shared = standardGlobals();
  let app: Definition = {};

  const load = (path: string): unknown => {
    const before = loaded.get(path);
    if (before) return before.exports;
    const source = scripts[path];
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module = { exports: {} };
    loaded.set(path, module);
    run(path, source, module);
    return module.exports;
  };
  const run = (path: string, source: Source, module: { exports: object }): void => {
    const require = (name: string): unknown => load(resolved(path, name));
    code.componentEnv(path, ({ Page, Component, Behavior }) => {
      const definePage = (definition: Definition): void => {
        Page(definition);
        registered.add(path);
      };
      const defineApp = (definition: Definition): void => void (app = definition);
      const given = [require, module, module.exports, wx, defineApp, definePage, Component, Behavior, () => app];
      Reflect.apply(source, module.exports, [...given, pages, shared, shared]);
    });
  };
  const loadPage = (path: string): void => {
    load(path);
    if (!registered.has(path)) throw new Error(`Page has not been registered yet in ${path}.js`);
  };
  return { load, loadPage, app: () => app };
}

/** Calls a function of the app when it has it; what it throws is an error of the app's, and WeChat goes on. */
export function callApp(owner: object, name: string, ...given: unknown[]): unknown {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') return undefined;
  try {
    return Reflect.apply(method, owner, given);
  } catch (error) {
    noteError(error);
    return undefined;
  }
}

const resolved = (from: string, name: string): string =>
  (name.startsWith('.') ? new URL(name, `weapp://code/${from}`).pathname.slice(1) : name.replace(/^\//, '')).replace(
    /\.js$/,
    '',
  );

/** The language's own globals, as `globalThis` has them there. */
const STANDARD = `
  Object Function Array Number Boolean String Symbol BigInt Date RegExp Math JSON Map Set WeakMap
  WeakSet WeakRef Promise Proxy Reflect ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray
  Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array Error TypeError RangeError
  SyntaxError ReferenceError EvalError parseInt parseFloat isNaN isFinite encodeURIComponent
  decodeURIComponent encodeURI decodeURI escape unescape setTimeout clearTimeout setInterval
  clearInterval console
`
  .trim()
  .split(/\s+/);

const standardGlobals = (): object => Object.fromEntries(STANDARD.map((name) => [name, Reflect.get(globalThis, name)]));
