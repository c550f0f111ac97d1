import { tappable } from './engine.ts';
import type { OpenPage } from './pages.ts';

/** What WeChat's scoring looks at on one page. */
export interface PageAudit {
  readonly path: string;
  readonly nodes: number;
  readonly depth: number;
  /** Most children of one node. */
  readonly children: number;
  readonly smallTargets: readonly string[];
  /** Large enough for WeChat, and smaller than a thumb wants. */
  readonly narrowTargets: readonly string[];
  /** What a screen reader can only call a button. */
  readonly namelessTargets: readonly string[];
  readonly faintWords: readonly string[];
}

/** CSS pixels, each way. */
const SMALLEST_TARGET = 20;
const THUMB = 44;
const FAINTEST = { usual: 4.5, large: 3 };
/** Where WeChat's rule on contrast begins to count type as large, in CSS pixels. */
const LARGE_TYPE = 24;

export function audit({ path, host }: OpenPage): PageAudit {
  const nodes = Array.from(host.querySelectorAll('*')).filter(isNode);
  const targets = nodes.filter(isTappable);
  const page = host.querySelector('.page') ?? host;
  return {
    path,
    nodes: nodes.length,
    depth: Math.max(0, ...nodes.map((node) => depthOf(node, page))),
    children: Math.max(0, ...[page, ...nodes].map(childrenOf)),
    smallTargets: targets.filter((target) => isUnder(target, SMALLEST_TARGET)).map(described),
    narrowTargets: targets.filter((target) => isUnder(target, THUMB)).map(described),
    namelessTargets: targets.filter(isNameless).map(described),
    faintWords: nodes.filter(hasWords).filter(isFaint).map(described),
  };
}

/** A node of the app's WXML; what a built-in component draws inside is WeChat's. */
const isNode = (element: Element): boolean => element.tagName.startsWith('WX-');

const childrenOf = (node: Element): number =>
  Array.from(node.querySelectorAll('*')).filter((below) => isNode(below) && parentOf(below) === node).length;

function parentOf(node: Element): Element | null {
  let parent = node.parentElement;
  while (parent && !isNode(parent) && !parent.classList.contains('page')) parent = parent.parentElement;
  return parent;
}

function depthOf(node: Element, page: Element): number {
  let depth = 0;
  for (let at: Element | null = node; at && at !== page; at = at.parentElement) if (isNode(at)) depth += 1;
  return depth;
}

function isTappable(node: Element): boolean {
  const owner: unknown = Reflect.get(node, '__wxElement');
  const spoken = ['button', 'link', 'radio', 'checkbox', 'switch'].includes(node.getAttribute('role') ?? '');
  return spoken && typeof owner === 'object' && owner !== null && (tappable.has(owner) || node.tagName === 'WX-BUTTON');
}

function isUnder(node: Element, pixels: number): boolean {
  const { width, height } = node.getBoundingClientRect();
  // Half a pixel is lost and won in laying out.
  return width > 0 && Math.min(width, height) < pixels - 0.5;
}

function isNameless(node: Element): boolean {
  const spoken = [node, ...node.querySelectorAll('[aria-label], [alt]')].map(
    (part) => part.getAttribute('aria-label') ?? part.getAttribute('alt') ?? '',
  );
  return isSeen(node) && `${spoken.join('')}${node.textContent ?? ''}`.trim() === '';
}

const hasWords = (node: Element): boolean =>
  isSeen(node) &&
  Array.from(node.childNodes).some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim());

const isSeen = (node: Element): boolean => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function isFaint(node: Element): boolean {
  const style = getComputedStyle(node);
  const ground = groundOf(node);
  if (!ground || node.closest('[aria-disabled="true"]')) return false;
  // What is painted, where it is not the colour itself.
  const words = over(colourOf(style.webkitTextFillColor), ground);
  const least = Number.parseFloat(style.fontSize) >= LARGE_TYPE ? FAINTEST.large : FAINTEST.usual;
  return contrast(words, ground) < least - 0.01;
}

/** The colour behind, or null where a picture is. */
function groundOf(node: Element): Colour | null {
  const behind: Colour[] = [];
  for (let at: Element | null = node; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    const colour = colourOf(backgroundColor);
    behind.push(colour);
    if (colour[3] === 1) break;
  }
  return behind.reduceRight<Colour>((ground, colour) => over(colour, ground), [255, 255, 255, 1]);
}

function colourOf(css: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  // What was mixed is told in parts of one: `color(srgb 0.5 0.3 0)`.
  const whole = css.startsWith('color(') ? 255 : 1;
  return [red * whole, green * whole, blue * whole, alpha];
}

function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
  const mixed = (front: number, back: number): number => front * alpha + back * (1 - alpha);
  return [mixed(red, r), mixed(green, g), mixed(blue, b), 1];
}

/** WCAG 2's contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function described(node: Element): string {
  const { width, height } = node.getBoundingClientRect();
  const words = node.getAttribute('aria-label') ?? node.textContent?.trim().slice(0, 20) ?? '';
  return `${node.className || node.tagName.toLowerCase()} “${words}” ${Math.round(width)}×${Math.round(height)}`;
}
