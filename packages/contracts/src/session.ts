import type { Role, TakenDownChannel } from './words.ts';
import type { AreaRef } from './catalog.ts';

export interface SignInWithWechat {
  code: string;
}

export interface ResidentSession {
  token: string;
  expiresAt: string;
}

export interface SignInAsStaff {
  username: string;
  password: string;
  /** One-time code of the second factor, where it is switched on. */
  code?: string;
}

/** A new password, of one who knows the one before: a first one has to be changed before anything else. */
export interface ChangePassword extends SignInAsStaff {
  newPassword: string;
}

export interface StaffView {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  /** The office that a community's staff speak for. */
  office: AreaRef | null;
  /** The areas that the person may see: these and all below. */
  areas: AreaRef[];
  /** Which pages of the console the role may use. */
  pages: ConsolePage[];
  /** What the role takes down for others, the usual way first; empty for who takes down nothing. */
  takesDown: readonly TakenDownChannel[];
}

export const CONSOLE_PAGES = ['desk', 'casework', 'feedback', 'posters', 'admin'] as const;
export type ConsolePage = (typeof CONSOLE_PAGES)[number];

/** For the mini-program's staff pages: a bearer instead of a cookie. */
export interface StaffToken {
  token: string;
  expiresAt: string;
  staff: StaffView;
}
