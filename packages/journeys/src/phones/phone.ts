import type { Answers } from '@sanshi/weapp-runner';
import type { Browser, Locator } from 'playwright-core';
import type { Watched } from '../browser.ts';
import type { Line } from '../line.ts';
import type { Product } from '../product.ts';

export const BUILDS = ['h5', 'weapp'] as const;
/** What is built of the resident's app: the web page, and the mini-program in the stand-in of WeChat's client. */
export type Build = (typeof BUILDS)[number];

export interface Settings {
  /** Whose phone it is; in WeChat one name is one account. */
  readonly owner: string;
  /** Milliseconds by which its clock is ahead. */
  readonly clockAheadMs?: number;
  readonly dark?: boolean;
  /** No phone but a computer, with a keyboard and no touch: the web build alone. */
  readonly desk?: boolean;
  /** WeChat itself is set to its largest type. A browser has no such setting: there a person switches in the app. */
  readonly largeType?: boolean;
}

/** Through which door the app is opened: its icon, a code that was scanned, a card in a chat, or one in Moments. */
export type Door = 'icon' | 'code' | 'friend' | 'moments';

/** What somebody hands on of the open page: a card in WeChat, on the web a link and the picture beside it. */
export interface Shared {
  readonly to: 'friend' | 'moments' | 'link';
  /** Null where there is none: a link goes without. */
  readonly title: string | null;
  readonly path: string;
  readonly query: string;
  readonly picture: Buffer;
}

export interface World {
  readonly browser: Browser;
  readonly product: Product;
  /** Those that were opened: they are closed when their journey ends, however it ends. */
  readonly phones: Phone[];
}

/**
 * A phone with the app on it: what the web build and the mini-program do each in their own way. What a resident does with it
 * is the same for both, see ../resident.ts.
 */
export interface Phone extends Watched {
  readonly build: Build;
  readonly owner: string;
  readonly largeType: boolean;
  /** Between this phone and the server. */
  readonly line: Line;
  /** What the button says by which a place is chosen. */
  readonly placeWords: string;
  /**
   * Opens the app as its icon does, or at one of its pages.
   * @param path like `pages/form/index`; query like `beat=home`; door as WeChat tells the app, nobody does so on the web
   */
  open(path?: string, query?: string, door?: Door): Promise<void>;
  /** The system ends the app. What it kept stays; {@link open} starts it again. */
  kill(): Promise<void>;
  /** Switches the phone's network. */
  online(on: boolean): Promise<void>;
  /** The photos that are chosen, or taken, once `button` is tapped. */
  takePhotos(button: Locator, photos: readonly Buffer[]): Promise<void>;
  /** The file of words that is given out once the button of that name is tapped. */
  handedOut(button: RegExp): Promise<{ name: string; words: string }>;
  /** Names of all that the app keeps on the phone, files too. */
  keeps(): Promise<readonly string[]>;
  tab(name: string): Promise<void>;
  /** By the phone's own key. */
  back(): Promise<void>;
  /** What the app's own button handed on last, and what WeChat's menu would. */
  shared(): Promise<readonly Shared[]>;
  /** What its owner says from now on when WeChat asks; a browser asks none of it. */
  answer(says: Answers): void;
  /** The picture that the phone keeps once that is pressed: in its album, or among what was downloaded. */
  keptPicture(press: () => Promise<void>): Promise<Buffer>;
  /** From now on failing requests are part of the story: all that may fail, or these. */
  expectTrouble(these?: RegExp): void;
  /** The same account once more: in WeChat another phone, on the web another window. */
  another(): Promise<Phone>;
  /** Waits until nothing is asked for and nothing moves. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
