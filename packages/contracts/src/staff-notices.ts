import type { NoticeKind } from './words.ts';

/** What staff are told of: a limit that comes near or has passed, an ask that waits for them, an answer that they waited for. */
export const STAFF_NOTICE_KINDS = ['limit-near', 'limit-passed', 'identity-asked', 'identity-answered'] as const;
export type StaffNoticeKind = (typeof STAFF_NOTICE_KINDS)[number];

export interface StaffNotice {
  id: string;
  at: string;
  kind: StaffNoticeKind;
  reportId: string;
  reportTitle: string;
  /** Of a limit: when it ends or ended. */
  dueAt: string | null;
  read: boolean;
}

/** The newest first. */
export interface StaffNoticePage {
  items: StaffNotice[];
  nextCursor: string | null;
  unread: number;
}

/** A message that was given up, without a word of what it was about or to whom. */
export interface DeadLetter {
  id: string;
  kind: NoticeKind;
  /** What it told, in a few words: 有新回复. */
  what: string;
  madeAt: string;
  tries: number;
  /** In plain words. */
  why: string;
  /** As WeChat or the network said it. */
  problem: string;
}

export interface DeadLetterPage {
  items: DeadLetter[];
  nextCursor: string | null;
}
