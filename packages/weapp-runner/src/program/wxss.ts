import path from 'node:path';
import { isBuiltIn } from './templates.ts';

/**
 * A wxss file as CSS for Chromium, with what it imports: rpx and vh in units of the page's frame, WeChat's tags under the names that the
 * runner gives them, `page` as the page's own element.
 * @param read the text of a file by its path from the program's root
 * @throws Error when an imported file is missing
 */
export const cssOf = (file: string, read: (file: string) => string): string => rewritten(inlined(file, read));

function inlined(file: string, read: (file: string) => string): string {
  const source = read(file).replaceAll(/\/\*[^]*?\*\//g, '');
  return source.replaceAll(/@import\s+(?:url\()?['"]([^'"]+)['"]\)?\s*;?/g, (_, name: string) => {
    const imported = name.startsWith('/') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name);
    return inlined(imported, read);
  });
}

function rewritten(css: string): string {
  let out = '';
  let chunk = '';
  for (const token of css.match(/"(?:\\.|[^"])*"|'(?:\\.|[^'])*'|url\([^)]*\)|[{};]|[^"'{};u]+|u/g) ?? []) {
    if (token === '{') {
      out += `${selector(chunk)}{`;
      chunk = '';
    } else if (token === '}' || token === ';') {
      out += declaration(chunk) + token;
      chunk = '';
    } else chunk += token;
  }
  return out + chunk;
}

function selector(prelude: string): string {
  if (prelude.trim().startsWith('@')) return prelude;
  return prelude.replaceAll(/(^|[\s,>+~(])([a-z][a-z-]*)(?![\w-])/g, (all, before: string, tag: string) => {
    if (tag === 'page') return `${before}.page`;
    return isBuiltIn(tag) ? `${before}wx-${tag}` : all;
  });
}

const WORDS = /("(?:\\.|[^"])*"|'(?:\\.|[^'])*'|url\([^)]*\))/;
const LENGTHS = /(-?[\d.]+)(rpx|vh)\b/g;
const SAFE_BOTTOM = /(?:env|constant)\(\s*safe-area-inset-bottom\s*(?:,[^)]*)?\)/g;

/** What stands in quotes or is an address stays as it is. */
const declaration = (text: string): string =>
  text
    .split(WORDS)
    .map((part, n) => (n % 2 === 1 ? part : inFrame(part)))
    .join('');

const inFrame = (value: string): string =>
  value.replaceAll(LENGTHS, 'calc($1 * var(--$2))').replaceAll(SAFE_BOTTOM, 'var(--safe-bottom)');

/** `:active` in a mini-program stays stuck on phones; WeChat's scoring wants `hover-class`. */
export const activeRules = (css: string): string[] => css.match(/[^{}]*:active\b[^{}]*(?=\{)/g) ?? [];
