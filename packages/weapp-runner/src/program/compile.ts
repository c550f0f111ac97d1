import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { AppSettings, Device, PageSettings, Program } from '../client/program.ts';
import { PARAMETERS } from '../client/scope.ts';
import { compileTemplates } from './templates.ts';
import { activeRules, cssOf } from './wxss.ts';

export interface Compiled {
  /** The page that Chromium opens. */
  html(launch: Program['launch'], device: Device): string;
  readonly script: string;
  /** The app's own files, each a function. */
  readonly code: string;
  /** The files of the package, pictures among them. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Bytes by package root, '' for the main package. */
  readonly packages: ReadonlyMap<string, number>;
  readonly firstPage: string;
  /** Rules of its wxss that use `:active`. */
  readonly active: readonly string[];
}

interface AppFile extends Omit<AppSettings, 'subpackages' | 'window' | 'darkmode'> {
  readonly subpackages?: AppSettings['subpackages'];
  readonly subPackages?: AppSettings['subpackages'];
  readonly window?: PageSettings;
  readonly darkmode?: boolean;
  readonly themeLocation?: string;
}

const PACKAGE_BYTES = 2 * 1024 * 1024;
const ALL_BYTES = 30 * 1024 * 1024;

/**
 * Reads a built mini-program and makes of it what Chromium runs.
 * @param dist where app.json lies
 * @throws Error when a package is larger than WeChat takes, a file is missing, or a template cannot be compiled
 */
export async function compile(dist: string): Promise<Compiled> {
  const files = filesUnder(dist);
  const read = textOf(files);
  const file: AppFile = JSON.parse(read('app.json'));
  const app = settingsOf(file);
  const packages = packageSizes(files, app);
  const settings = byPath(files, '.json', (name) => pageSettings(read(name)));
  const components = new Set(
    Object.values(settings).flatMap(({ usingComponents = {} }) => Object.keys(usingComponents)),
  );
  const sources = (end: string): Record<string, string> => byPath(files, end, read);
  const templates = compileTemplates({ wxml: sources('.wxml'), wxs: sources('.wxs'), components });
  const styles = byPath(files, '.wxss', (name) => cssOf(name, read));
  const themes = file.themeLocation ? JSON.parse(read(file.themeLocation)) : { light: {}, dark: {} };
  const program = { app, settings, themes, styles };
  return {
    files,
    packages,
    script: await clientScript(),
    firstPage: app.pages[0] ?? '',
    active: Object.values(styles).flatMap(activeRules),
    code: Object.entries(sources('.js')).map(asFunction).join('\n'),
    html: (launch, device) => pageHtml(templates, { ...program, launch, device }),
  };
}

const asFunction = ([path, source]: [string, string]): string =>
  `(window.weappSources ??= {})[${JSON.stringify(path)}] = function (${PARAMETERS.join(', ')}) {${source}\n};`;

const settingsOf = ({ subpackages, subPackages, window = {}, darkmode = false, ...app }: AppFile): AppSettings => ({
  ...app,
  window,
  darkmode,
  subpackages: subpackages ?? subPackages ?? [],
});

const pageSettings = (json: string): PageSettings => JSON.parse(json);

function byPath<Value>(
  files: ReadonlyMap<string, Buffer>,
  end: string,
  valueOf: (name: string) => Value,
): Record<string, Value> {
  const names = [...files.keys()].filter((name) => name.endsWith(end));
  return Object.fromEntries(names.map((name) => [name.slice(0, -end.length), valueOf(name)]));
}

function textOf(files: ReadonlyMap<string, Buffer>): (name: string) => string {
  return (name) => {
    const found = files.get(name);
    if (!found) throw new Error(`the mini-program has no ${name}`);
    return found.toString('utf8');
  };
}

function filesUnder(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = entries.map((entry): [string, Buffer] => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
  });
  return new Map(named);
}

function packageSizes(files: ReadonlyMap<string, Buffer>, { subpackages }: AppSettings): Map<string, number> {
  const roots = subpackages.map(({ root }) => root.replace(/\/$/, ''));
  const sizes = new Map(['', ...roots].map((root) => [root, 0]));
  for (const [name, { length }] of files) {
    const root = roots.find((candidate) => name.startsWith(`${candidate}/`)) ?? '';
    sizes.set(root, (sizes.get(root) ?? 0) + length);
  }
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  const tooLarge = [...sizes].filter(([, bytes]) => bytes > PACKAGE_BYTES).map(([root]) => root || 'main');
  if (tooLarge.length > 0 || all > ALL_BYTES)
    throw new Error(`WeChat takes no package of that size: ${tooLarge.join(', ') || 'all'}`);
  return sizes;
}

async function clientScript(): Promise<string> {
  const entry = path.join(import.meta.dirname, '../client/main.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  return outputFiles[0]?.text ?? '';
}

function pageHtml(templates: string, program: Program): string {
  const frame = readFileSync(path.join(import.meta.dirname, '../client/frame.css'), 'utf8');
  const data = JSON.stringify(program).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>weapp</title>
<style>${frame}</style>
<style id="style"></style>
<body>
<div id="stage"></div>
<header id="nav"><button id="back" aria-label="返回" hidden>‹</button><span id="title"></span></header>
<nav id="tabs" hidden></nav>
<div id="layer"></div>
<script>window.weappTemplates = ${templates}; window.weappProgram = ${data};</script>
<script src="/code.js"></script>
<script src="/runner.js"></script>
</body>
</html>`;
}
