import type { Options } from '../api.ts';
import { canvasNodeOf } from '../controls/canvas.ts';
import { NotStoodIn } from '../phone.ts';
import { strict } from '../strict.ts';
import type { OpenPage } from '../pages.ts';

type Callback = (result: unknown) => void;

interface Question {
  readonly find: () => readonly Element[];
  readonly all: boolean;
  readonly fields: Options;
  readonly told: Callback | undefined;
}

const RECT = { id: true, rect: true, size: true };
const SCROLL = { id: true, scrollOffset: true };
const KNOWN = ['id', 'rect', 'size', 'scrollOffset', 'node', 'computedStyle'];

/** `wx.createSelectorQuery()`: asks what is on the page on top; components of the app are looked into as if they were open. */
export function selectorQuery(page: () => OpenPage): object {
  const questions: Question[] = [];
  const about = (all: boolean, find: () => readonly Element[]): object => {
    const ask = (fields: Options, told?: Callback): object => {
      questions.push({ find, all, fields, told });
      return query;
    };
    return strict('NodesRef.', {
      boundingClientRect: (told?: Callback) => ask(RECT, told),
      scrollOffset: (told?: Callback) => ask(SCROLL, told),
      node: (told?: Callback) => ask({ node: true }, told),
      fields: ask,
    });
  };
  const within = (selector: string): Element[] => [...page().scroller.querySelectorAll(inDom(selector))];
  const query: object = strict('SelectorQuery.', {
    select: (selector: string) => about(false, () => within(selector).slice(0, 1)),
    selectAll: (selector: string) => about(true, () => within(selector)),
    selectViewport: () => about(false, () => [page().scroller]),
    in: (component: unknown) => {
      if (component !== page().instance) throw new NotStoodIn('SelectorQuery.in of a component');
      return query;
    },
    exec: (told?: Callback) => {
      // The answer comes from the view's thread: later.
      setTimeout(() => {
        const answers = questions.map((question) => answerTo(question, page()));
        questions.forEach((question, n) => question.told?.(answers[n]));
        told?.(answers);
      }, 0);
      return query;
    },
  });
  return query;
}

/** The tags of WeChat's go by other names here. */
const inDom = (selector: string): string =>
  selector.replaceAll('>>>', ' ').replaceAll(/(^|[\s,>+~])([a-z][a-z-]*)(?![\w-])/g, '$1wx-$2');

function answerTo({ find, all, fields }: Question, page: OpenPage): unknown {
  const answers = find().map((element) => fieldsOf(element, fields, page));
  return all ? answers : (answers[0] ?? null);
}

function fieldsOf(element: Element, fields: Options, { host, scroller }: OpenPage): Options {
  const wanted = Object.keys(fields).filter((field) => fields[field] === true || Array.isArray(fields[field]));
  const unknown = wanted.filter((field) => !KNOWN.includes(field));
  if (unknown.length > 0) throw new NotStoodIn(`SelectorQuery fields ${unknown.join(', ')}`);
  const own = element.getBoundingClientRect();
  // WeChat measures from the page's upper left corner, below the title bar.
  const { left: x, top: y } = host.getBoundingClientRect();
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
  const height = element === scroller ? scroller.clientHeight : own.height;
  const place = { left: own.left - x, right: own.right - x, top: own.top - y, bottom: own.bottom - y };
  return {
    ...(fields['id'] === true && { id: element.id }),
    ...(fields['rect'] === true && place),
    ...(fields['size'] === true && { width: own.width, height }),
    ...(fields['scrollOffset'] === true && { scrollLeft, scrollTop, scrollWidth, scrollHeight }),
    ...(fields['node'] === true && { node: canvasNodeOf(element) }),
    ...styles(element, fields['computedStyle']),
  };
}

function styles(element: Element, names: unknown): Options {
  if (!Array.isArray(names)) return {};
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [String(name), style.getPropertyValue(kebab(String(name)))]));
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The element of the page with that id. */
export const elementById = ({ scroller }: OpenPage, id: string): Element | null =>
  scroller.querySelector(`#${CSS.escape(id)}`);
