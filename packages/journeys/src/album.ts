import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { accessibilityFaults } from './accessibility.ts';
import type { Phone } from './phones/phone.ts';
import { SHOTS } from './steps.ts';

const PAGES = path.join(SHOTS, 'pages');
/** Longer pages than this many screens are lists. */
const MOST_SCREENS = 5;

export interface Album {
  /** Takes pictures of what is on the phone, screen by screen to its end, and notes what on it keeps people out. */
  shoot(name: string): Promise<void>;
  /** All that was noted, each with the name of its picture. */
  readonly faults: readonly string[];
}

/** @param look how the phone is set, as its pictures' names say */
export function albumOf(phone: Phone, look: string): Album {
  const faults: string[] = [];
  return {
    faults,
    async shoot(name) {
      await phone.settle();
      await mkdir(PAGES, { recursive: true });
      for (let screen = 1; screen <= MOST_SCREENS; screen += 1) {
        const part = screen === 1 ? '' : ` ${screen}`;
        await phone.page.screenshot({ path: path.join(PAGES, `${phone.build} ${look} ${name}${part}.png`) });
        if (!(await phone.page.evaluate(scroll, true))) break;
      }
      await phone.page.evaluate(scroll, false);
      for (const fault of await accessibilityFaults(phone)) faults.push(`${name}: ${fault}`);
      await phone.complaints();
    },
  };
}

/** Runs in the page: scrolls what lies in the middle of the screen, most of a screen `on` or back to its top. @returns whether it moved */
function scroll(on: boolean): boolean {
  const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  const isScroller = (element: Element): boolean =>
    element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
  let scroller = middle;
  while (scroller && !isScroller(scroller)) scroller = scroller.parentElement;
  if (!scroller && middle?.closest('[role=dialog]')) return false;
  scroller ??= document.scrollingElement;
  if (!scroller) return false;
  const before = scroller.scrollTop;
  scroller.scrollTop = on ? before + scroller.clientHeight * 0.75 : 0;
  return scroller.scrollTop !== before;
}
