import type { Verdict } from './verdict.js';

export type SessionOutcome =
  | { readonly outcome: 'known'; readonly openid: string; readonly unionId: string | null }
  /** Bad, used or more than five minutes old: the client asks for a new one. */
  | { readonly outcome: 'bad-code' }
  /** WeChat holds this person for high risk and lets nobody log them in. */
  | { readonly outcome: 'blocked' };

export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Page to open, with its query, without a slash before it. */
  readonly page: string;
  /** By the template's keys: `thing1`, `date2` … */
  readonly values: Readonly<Record<string, string>>;
}

export type SendOutcome =
  | { readonly outcome: 'sent'; readonly messageId: string | null }
  /** No grant is left (43101): never to be tried again. */
  | { readonly outcome: 'refused' }
  /** The message itself is wrong: no better the next time. */
  | { readonly outcome: 'invalid'; readonly errcode: number; readonly why: string }
  /** It certainly did not go, and may be tried again; errcode null when WeChat was not reached. */
  | { readonly outcome: 'later'; readonly errcode: number | null }
  /** It may have gone: not to be tried again. */
  | { readonly outcome: 'unknown' };

/** 1 profile, 2 comment, 3 forum, 4 social log. */
export type CheckScene = 1 | 2 | 3 | 4;

export interface TextToCheck {
  /** Of the author, who must have opened the mini-program within two hours. */
  readonly openid: string;
  readonly scene: CheckScene;
  readonly content: string;
  readonly title?: string;
  readonly nickname?: string;
}

/** Why nothing was checked: a person has to look. */
export interface Unchecked<Reason extends string> {
  readonly outcome: 'unchecked';
  readonly reason: Reason;
}

export type TextCheckOutcome =
  | ({ readonly outcome: 'checked'; readonly traceId: string | null } & Verdict)
  | Unchecked<'not-visited' | 'unknown-user'>;

export interface MediaToCheck {
  readonly openid: string;
  readonly scene: CheckScene;
  /** Where WeChat can fetch the picture for at least 30 minutes: JPEG, PNG, BMP or GIF of at most 10 MB. */
  readonly mediaUrl: string;
}

export type MediaCheckOutcome =
  | { readonly outcome: 'pending'; readonly traceId: string }
  | Unchecked<'not-visited' | 'unknown-user' | 'asked-already'>;

export interface CodeRequest {
  /** At most 32 characters: digits, letters, ``!#$&'()*+,/:;=?@-._~``. */
  readonly scene: string;
  /** Without a slash before it and without a query. */
  readonly page: string;
  /** Pixels, 280 to 1280. */
  readonly width?: number;
}

export interface CodePicture {
  readonly contentType: string;
  readonly bytes: Buffer;
}
