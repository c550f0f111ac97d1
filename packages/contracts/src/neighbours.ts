import type { AreaRef } from './catalog.ts';
import type { PhotoView } from './reports.ts';
import type { Beat, HandlingState, Kind } from './words.ts';

/** 我也遇到了: a neighbour who joins a report instead of sending another, and one who follows what is published. */

export interface JoinReport {
  /** Photos of one's own. */
  photoIds?: string[];
}

/** A report that one joined, with a receipt of one's own. Nothing in it comes from the one who reported. */
export interface JoinedItem {
  id: string;
  receiptNumber: string;
  reportId: string;
  title: string;
  kind: Kind;
  beat: Beat;
  category: string;
  state: HandlingState;
  community: AreaRef | null;
  joinedAt: string;
  /** With oneself. */
  joinedCount: number;
  promisedBy: string | null;
  updatedAt: string;
}

export interface JoinedStep {
  at: string;
  by: string;
  summary: string;
  /** What the newsroom or the office told everybody. */
  text: string | null;
  photos: PhotoView[];
}

export interface JoinedReport extends JoinedItem {
  /** One's own. */
  photos: PhotoView[];
  holder: { name: string; since: string };
  /** Oldest first. */
  steps: JoinedStep[];
  /** Whether one is asked now if it is solved. */
  asked: boolean;
  answer: { solved: boolean; satisfied: boolean | null } | null;
}

export interface AnswerAsNeighbour {
  solved: boolean;
  satisfied?: boolean;
}

export const FOLLOW_KINDS = ['report', 'community'] as const;
export type FollowKind = (typeof FOLLOW_KINDS)[number];

/** `PUT` and `DELETE /my/follows/{kind}/{target}`: a published report's id, or an area's code. */
export interface Follow {
  kind: FollowKind;
  target: string;
  name: string;
  since: string;
}
