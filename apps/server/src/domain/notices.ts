import type { EventCommand, NoticeKind } from '@sanshi/contracts';

/** Which news a step on a timeline is to the reporter; what is not here is told by nothing but the report's own page. */
const KINDS: Partial<Record<EventCommand, NoticeKind>> = {
  accept: 'progress',
  assign: 'progress',
  sign: 'progress',
  return: 'progress',
  park: 'progress',
  extend: 'progress',
  merge: 'progress',
  unmerge: 'progress',
  reinstate: 'progress',
  reopen: 'progress',
  reply: 'reply',
  ask: 'ask',
  resolve: 'result',
  answer: 'result',
  decline: 'result',
  'follow-up': 'result',
  archive: 'result',
  publish: 'progress',
  unpublish: 'progress',
  cover: 'published',
};

/** What a neighbour who joined is told: what changed for all, not what was said to the reporter. */
const TO_NEIGHBOURS: readonly EventCommand[] = [
  'accept',
  'assign',
  'sign',
  'park',
  'extend',
  'resolve',
  'answer',
  'follow-up',
  'archive',
  'decline',
  'reopen',
  'cover',
];
/** What one who follows a public report is told: new words for the public, a result, a story. */
const TO_FOLLOWERS: Partial<Record<EventCommand, NoticeKind>> = {
  publish: 'reply',
  resolve: 'result',
  cover: 'published',
};

/** What becomes of the primary is news to every neighbour whose report was merged into it. */
const SHARED: readonly EventCommand[] = [
  'assign',
  'sign',
  'park',
  'reply',
  'ask',
  'resolve',
  'answer',
  'follow-up',
  'archive',
  'decline',
  'reopen',
  'cover',
];

/** Who is told of an event, the nearest first: one who is two of them is told once, as the first. */
export const AUDIENCES = ['reporter', 'neighbour', 'follower', 'community'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Happened {
  command: EventCommand;
  side: 'reporter' | 'newsroom' | 'office' | 'system';
  visible: boolean;
}

/** The kind of news that an event is to the reporter, or null: what they did themselves, and what is internal, is none. */
export function noticeKindOf({ command, side, visible }: Happened): NoticeKind | null {
  return visible && side !== 'reporter' ? (KINDS[command] ?? null) : null;
}

/** Whether the reporters of the reports merged into this one are told as well. */
export function isSharedWithMerged({ command }: Happened): boolean {
  return SHARED.includes(command);
}

/** What of an event tells whom, when it concerns a published report. */
export interface Publicity {
  /** The public sees the report. */
  isPublic: boolean;
  /** Of a publishing: `first`, `words` when something was added for the public to read, `nothing` otherwise. */
  news: 'first' | 'words' | 'nothing';
}

/** The kind of news that an event is to this audience, or null. */
export function newsFor(audience: Audience, event: Happened, { isPublic, news }: Publicity): NoticeKind | null {
  const kind = noticeKindOf(event);
  if (kind === null) return null;
  switch (audience) {
    case 'reporter':
      return kind;
    case 'neighbour':
      return TO_NEIGHBOURS.includes(event.command) ? kind : null;
    case 'follower':
      if (!isPublic || (event.command === 'publish' && news !== 'words')) return null;
      return TO_FOLLOWERS[event.command] ?? null;
    case 'community':
      return event.command === 'publish' && isPublic && news === 'first' ? 'progress' : null;
  }
}

const MINUTE = 60_000;
/** Minutes until the next try after the first, second … failure. */
const BACKOFF = [1, 5, 30, 120, 720] as const;
export const MOST_TRIES = 8;

/**
 * When a message that failed is tried again.
 * @param tries how often it has been tried, at least 1
 * @param jitter from 0 to 1, drawn by the caller, so that many do not come back at one moment
 * @returns null when it is given up
 */
export function nextTryAt(now: Date, tries: number, jitter: number): Date | null {
  if (tries >= MOST_TRIES) return null;
  const minutes = BACKOFF[Math.min(tries, BACKOFF.length) - 1] ?? BACKOFF[0];
  return new Date(now.getTime() + minutes * MINUTE * (1 + jitter / 4));
}
