/** What a phone can do for us. Each is done twice, by WeChat (`*.weapp.ts`) and by a browser (`*.h5.ts`); pages see only this. */

export interface Answer {
  status: number;
  body: unknown;
  /** Names in lower case. */
  headers: Record<string, string>;
}

/** The request got no answer: whether it arrived nobody knows. */
export class NoAnswer extends Error {}

export interface Phone {
  /** Whether the phone itself is set to large type. */
  wantsLargeType: () => boolean;
  /** Pixels that the phone's own bar and buttons take from the top of a page without a title bar. */
  topInset: () => number;
  /** WeChat shows one page out of Moments, without an account and without a way to another page. */
  showsOnePage: () => boolean;
  dial: (number: string) => void;
  copy: (words: string) => Promise<void>;
  isOnline: () => Promise<boolean>;
  /** Calls `back` whenever the network is there again. */
  whenOnline: (back: () => void) => void;
}

/** How many of the chosen photos are not there, and why. */
export interface LeftOut {
  /** They could not be opened. */
  unreadable: number;
  /** They were chosen beyond the most that was asked for. */
  tooMany: number;
  /** They found no room on the phone. */
  noRoom: number;
}

export interface Upload {
  url: string;
  token: string;
  key: string;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
}

export interface Photos {
  /**
   * Camera first. Each photo is made smaller and kept on the phone, one after the other; `onKept` gets the name under which it is kept
   * until dropped. It is not called when the person changed their mind.
   */
  choose: (most: number, onKept: (file: string) => void) => Promise<LeftOut>;
  /** An address that an Image can show; null when the phone has lost the file. */
  show: (file: string) => Promise<string | null>;
  /** @throws NoAnswer; FileLost when the phone has lost the file */
  upload: (file: string, upload: Upload) => Promise<Answer>;
  drop: (file: string) => Promise<void>;
}

/** The phone no longer has the file that a draft speaks of. */
export class FileLost extends Error {}

export interface ChosenPlace {
  /** GCJ-02 degrees. */
  longitude: number;
  latitude: number;
  /** Empty when only the point is known. */
  address: string;
}

export interface Places {
  /** What the button says. */
  words: string;
  hint: string;
  choose: () => Promise<ChosenPlace | 'changed-mind' | 'not-allowed'>;
}

export interface Question {
  title: string;
  content: string;
  yes: string;
  /** Null where there is nothing to decide. */
  no: string | null;
}

/** Asks over everything else. @returns false for no, and for being put away */
export type Asking = (question: Question) => Promise<boolean>;

export interface SignIn {
  /** Where nobody is signed in, there may be an account all the same, which other phones have used. */
  mayBeKnown: boolean;
  /** The request with which this phone signs in. */
  firstRequest(): Promise<{ path: string; body: object }>;
}

export interface Messages {
  /** False where nobody can be asked (a browser). */
  canAsk: boolean;
  /** Must be called straight from a tap, before anything is awaited. The ids that were granted. */
  ask: (templateIds: string[]) => Promise<string[]>;
}

export interface BackGuardProps {
  /** How many layers lie over the page; none: going back leaves it. */
  depth: number;
  /** Puts the topmost away. */
  onBack: () => void;
}

/** What became of a file that the person wanted to keep; `refused`: they changed their mind; `not-allowed`: only the settings help. */
export type Kept = 'kept' | 'refused' | 'not-allowed' | 'failed';

export interface Files {
  /** What the buttons say. */
  words: { picture: string; file: string };
  /** Puts a picture where the phone keeps pictures. */
  keepPicture: (address: string, name: string) => Promise<Kept>;
  /** Opens the settings that stand in its way. Must be called straight from a tap. True when pictures may be kept from now on. */
  allowPictures: () => Promise<boolean>;
  /** The address of a new file that holds `words`. @throws Error when there is no room */
  write: (name: string, words: string) => Promise<string>;
  /** Gives the file out of the app. Must be called straight from a tap. */
  handOver: (address: string, name: string) => Promise<Kept>;
  /** Lets go of every file that the app keeps on the phone, photos among them. */
  dropAll: () => Promise<void>;
}
