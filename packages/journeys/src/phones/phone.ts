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
  /** WeChat itself is set to its largest type. A browser has no such setting: there a person switches in the app. */
  readonly largeType?: boolean;
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
  /** Opens the app as its icon does, or at one of its pages. @param path like `pages/form/index`; query like `beat=home` */
  open(path?: string, query?: string): Promise<void>;
  /** The system ends the app. What it kept stays; {@link open} starts it again. */
  kill(): Promise<void>;
  /** Switches the phone's network. */
  online(on: boolean): Promise<void>;
  /** The photos that are chosen, or taken, once `button` is tapped. */
  takePhotos(button: Locator, photos: readonly Buffer[]): Promise<void>;
  tab(name: string): Promise<void>;
  /** By the phone's own key. */
  back(): Promise<void>;
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
