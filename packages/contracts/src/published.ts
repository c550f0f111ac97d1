import type { AreaRef, Point } from './catalog.ts';
import type { PhotoView, Versioned } from './reports.ts';
import type { Beat, HandlingState, Kind } from './words.ts';

/** What the public sees of a report: what an editor published of it, and never who reported. */

/** Every filter of the published list; each may be left out. */
export interface PublishedQuery {
  kind?: Kind;
  beat?: Beat;
  /** An area's code: it and all below. */
  community?: string;
  limit?: number;
  cursor?: string;
}

export interface PublishedItem {
  /** The report's own id. */
  id: string;
  title: string;
  kind: Kind;
  beat: Beat;
  category: string;
  community: AreaRef | null;
  state: HandlingState;
  /** Rounded to some hundred metres: the street, never the door. */
  point: Point | null;
  publishedAt: string;
  joinedCount: number;
  thumbnailUrl: string | null;
  /** Whether the newspaper has printed it. */
  inPaper: boolean;
}

/** What the newsroom or an office said, as an editor chose it for the public. */
export interface PublishedReply {
  at: string;
  by: string;
  side: 'newsroom' | 'office';
  text: string;
  photos: PhotoView[];
}

/** What the newspaper printed. */
export interface Story {
  headline: string;
  /** The day of the edition, `2026-11-20`. */
  edition: string;
  /** The page, `5` or `A05`. */
  page: string;
}

export interface PublishedReport extends PublishedItem {
  text: string;
  /** As the resident took them. */
  photos: PhotoView[];
  /** The day on which it was reported, `2026-11-20`. */
  reportedOn: string;
  office: AreaRef | null;
  /** Oldest first. */
  replies: PublishedReply[];
  story: Story | null;
  /** Of the one who reads, when signed in. */
  followed: boolean;
  joined: boolean;
}

/** `POST /desk/reports/{id}/publish`: for the first time, or again with other words. */
export interface Publish extends Versioned {
  title: string;
  text: string;
  /** Those of the report's photos, the replies' among them, that the public sees. */
  photoIds: string[];
  /** Ids of the replies and results on the timeline that the public reads. */
  replyIds: string[];
}

/** What is public now of a report, for the editor's form. */
export interface Publication {
  title: string;
  text: string;
  photoIds: string[];
  replyIds: string[];
  publishedAt: string;
}
