import { createRequire } from 'node:module';
import type { TmplGroup } from 'glass-easel-template-compiler';

const { TmplGroup: Group }: { TmplGroup: new () => TmplGroup } = createRequire(import.meta.url)(
  'glass-easel-template-compiler',
);

/** What stands inside the built-in components (src/client/controls). */
const BUILT_IN: Readonly<Record<string, string>> = {
  view: '<slot/>',
  text: '<slot/>',
  button: '<slot/>',
  label: '<slot/>',
  form: '<slot/>',
  picker: '<slot/>',
  'scroll-view': '<slot/>',
  checkbox: '<slot/>',
  'checkbox-group': '<slot/>',
  radio: '<slot/>',
  'radio-group': '<slot/>',
  switch: '',
  'swiper-item': '<slot/>',
  swiper: '<div class="track"><slot/></div>',
  image: '<img class="native" alt=""/>',
  canvas: '<canvas class="native"/>',
  map: '<div class="shapes"/><slot/>',
  'page-container': '<div class="overlay"/><div class="leaf"><slot/></div>',
  input: '<div class="native-placeholder" aria-hidden="true"></div><input class="native"/>',
  textarea: '<div class="native-placeholder" aria-hidden="true"></div><textarea class="native"/>',
};

const LANGUAGE = ['template', 'import', 'include', 'wxs', 'block', 'slot'];

export const isBuiltIn = (tag: string): boolean => tag in BUILT_IN;

export interface Sources {
  readonly wxml: Readonly<Record<string, string>>;
  readonly wxs: Readonly<Record<string, string>>;
  /** Names of the app's own components. */
  readonly components: ReadonlySet<string>;
}

/**
 * JavaScript that makes every template, by path.
 * @throws Error when a template is wrong, or uses a component of WeChat that is not stood in for
 */
export function compileTemplates({ wxml, wxs, components }: Sources): string {
  const group = new Group();
  const problems: string[] = [];
  for (const [path, source] of Object.entries(wxml)) {
    problems.push(...unknownTags(source, components).map((tag) => `${path}.wxml: <${tag}> is not stood in for`));
    problems.push(...warnings(group.addTmpl(path, renamed(source))).map((warning) => `${path}.wxml: ${warning}`));
  }
  for (const [path, source] of Object.entries(wxs)) group.addScript(path, source);
  for (const [tag, inside] of Object.entries(BUILT_IN)) group.addTmpl(`built-in/${tag}`, inside);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return group.getTmplGenObjectGroups();
}

/** `<view>` becomes `<wx-view>`: browsers have an `input` of their own, which can hold nothing. */
const renamed = (wxml: string): string =>
  wxml.replaceAll(/<(\/?)([a-z][\w-]*)(?=[\s/>])/g, (all, slash: string, tag: string) =>
    isBuiltIn(tag) ? `<${slash}wx-${tag}` : all,
  );

function unknownTags(wxml: string, components: ReadonlySet<string>): string[] {
  const tags = new Set(Array.from(wxml.matchAll(/<([a-z][\w-]*)(?=[\s/>])/g), ([, tag = '']) => tag));
  return [...tags].filter((tag) => !isBuiltIn(tag) && !LANGUAGE.includes(tag) && !components.has(tag));
}

/** Errors only: a template may bind what it does not use. */
function warnings(found: unknown): string[] {
  if (!Array.isArray(found)) return [];
  return found
    .map((warning: unknown) => JSON.stringify(warning))
    .filter((warning) => /"level":\s*"?(error|fatal)/i.test(warning));
}
