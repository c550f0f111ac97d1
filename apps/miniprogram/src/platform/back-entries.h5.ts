/** Entries in the browser's history that stand for what lies over a page. The page's own router never hears of them. */

const MARK = 'layer';

let wanted = 0;
let held = 0;
let onBack = (): void => undefined;
/** A step of our own through the history is under way. */
let stepping = false;
let waiting: (() => void)[] = [];

/** How many entries there should be, and what to do when the person goes back over one. */
export function holdBack(depth: number, back: () => void): void {
  wanted = depth;
  onBack = back;
  // Layers that follow one another at once, one closing and one opening, need no step.
  setTimeout(settle);
}

/** Resolves when the history holds the page's own entries only: before going to another page. */
export function released(): Promise<void> {
  wanted = 0;
  settle();
  return held === 0 && !stepping ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

function settle(): void {
  if (stepping) return;
  if (wanted < held) {
    stepping = true;
    window.history.go(wanted - held);
    return;
  }
  for (; held < wanted; held += 1) window.history.pushState({ ...window.history.state, [MARK]: held + 1 }, '');
  const done = waiting;
  waiting = [];
  for (const resolve of done) resolve();
}

function gone(event: PopStateEvent): void {
  if (!stepping && held === 0) return;
  event.stopImmediatePropagation();
  if (stepping) {
    stepping = false;
    held = layerOf(event.state);
    settle();
    return;
  }
  held -= 1;
  wanted = held;
  onBack();
}

function layerOf(state: unknown): number {
  return typeof state === 'object' && state !== null && MARK in state ? Number(state[MARK]) : 0;
}

/** Must be called before the router listens: the first listener can keep the others from hearing. A page that is loaded anew has no layers, but may stand on an entry of one. */
export function watchBack(): void {
  window.addEventListener('popstate', gone, { capture: true });
  held = layerOf(window.history.state);
  settle();
}
