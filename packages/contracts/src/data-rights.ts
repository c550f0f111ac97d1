import type { ConsentCode } from './catalog.ts';
import type { RevealedIdentity } from './desk.ts';
import type { JoinedItem } from './neighbours.ts';
import type { MyReport, Versioned } from './reports.ts';
import type { HandlingState, Identity, NoticeKind } from './words.ts';

/** What a resident may know of, take along and take back (个人信息保护法 §44 to §47). */

/** Somebody looked at who one is. */
export interface IdentityView {
  at: string;
  /** 晚报编辑, or the office's name: never a person's. */
  by: string;
  reason: string;
  reportId: string;
  reportTitle: string;
}

/** `POST /my/reports/{id}/identity`: only towards more secrecy. */
export interface ConcealIdentity extends Versioned {
  identity: Identity;
}

export interface ConsentGiven {
  id: string;
  code: ConsentCode;
  version: string;
  reportId: string;
  reportTitle: string;
  givenAt: string;
  withdrawnAt: string | null;
  /** Filing rests on the terms: they end with the account. */
  withdrawable: boolean;
}

/** Messages by WeChat that are still to come, by the kind of news: each grant is worth one. */
export interface GrantView {
  kind: NoticeKind;
  left: number;
}

/** `GET /my/data`: everything that is kept with the account. */
export interface MyData {
  exportedAt: string;
  account: { kind: string; createdAt: string };
  reports: (MyReport & { contact: RevealedIdentity | null })[];
  joins: JoinedItem[];
  consents: ConsentGiven[];
  identityViews: IdentityView[];
  follows: { kind: string; target: string; since: string }[];
  feedback: { kind: FeedbackKind; text: string; at: string }[];
}

/** `POST /receipts/lookup`: for who telephoned or wrote. */
export interface LookUpReceipt {
  receiptNumber: string;
  /** The last four digits of the number that they called from or gave. */
  phoneTail: string;
}

/** How a report stands, for one who has only its receipt: no words of anybody's but what was told the reporter. */
export interface ReceiptView {
  receiptNumber: string;
  title: string;
  state: HandlingState;
  submittedAt: string;
  promisedBy: string | null;
  holder: { name: string; since: string };
  steps: { at: string; by: string; summary: string; text: string | null }[];
}

export const FEEDBACK_KINDS = ['complaint', 'suggestion', 'trouble'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** `POST /my/feedback`: about the product, or against something that it shows. */
export interface SendFeedback {
  kind: FeedbackKind;
  text: string;
  /** How to answer, if wished. */
  contact?: string;
  /** The published report that it is about. */
  reportId?: string;
}

/** `GET /desk/feedback`, newest first. */
export interface FeedbackView {
  id: string;
  kind: FeedbackKind;
  text: string;
  contact: string | null;
  at: string;
  report: { id: string; title: string } | null;
}
