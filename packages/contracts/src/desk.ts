import type { AreaRef, BoundaryView, Place } from './catalog.ts';
import type { IdentityRequest } from './identity-requests.ts';
import type { Publication, Publish, Story } from './published.ts';
import type { ActionView, Deadlines, EventView, FileReport, PhotoView, SimilarReport, Versioned } from './reports.ts';
import type {
  Beat,
  Channel,
  CheckResult,
  CoverageState,
  DeskCommand,
  DeskSort,
  FollowUp,
  HandlingState,
  Identity,
  Kind,
  Priority,
  Represented,
  TakenDownChannel,
  Verification,
} from './words.ts';

/** Every filter of the desk's list; each may be left out. */
export interface DeskQuery {
  state?: HandlingState;
  /** Only what somebody still has to deal with. */
  open?: boolean;
  kind?: Kind;
  beat?: Beat;
  category?: string;
  /** An area's code: it and all below. */
  community?: string;
  office?: string;
  assignee?: string;
  priority?: Priority;
  coverage?: CoverageState;
  overdue?: boolean;
  mine?: boolean;
  q?: string;
  /** Submitted at or after. */
  from?: string;
  /** Submitted before. */
  to?: string;
  sort?: DeskSort;
  limit?: number;
  cursor?: string;
}

export interface DeskReportItem {
  id: string;
  receiptNumber: string;
  version: number;
  title: string;
  kind: Kind;
  beat: Beat;
  category: string;
  priority: Priority;
  state: HandlingState;
  coverage: CoverageState;
  channel: Channel;
  community: AreaRef | null;
  office: AreaRef | null;
  submittedAt: string;
  deadlines: Deadlines;
  joinedCount: number;
  /** When somebody last urged; the urged stand at the top of an office's list. */
  urgedAt: string | null;
  thumbnailUrl: string | null;
  /** `person`: the automatic check wants somebody to look. */
  check: CheckResult;
}

/** Who reported, as far as the reader may see without giving a reason. */
export interface ReporterView {
  identity: Identity;
  /** 张**, 匿名 or 未填. */
  name: string;
  /** 138****0001; null where none was given or it may not be seen. */
  phone: string | null;
  /** Under 18, as they said or an editor was told; false also for a reader who may not know. */
  isMinor: boolean;
  /** For whom it was reported, by name: 李**; null where none was given or it may not be seen. */
  onBehalfOf: string | null;
  /** Whether it may be shown in full after a reason is given. */
  revealable: boolean;
  /** Whether a second person has to agree before. */
  needsApproval: boolean;
  /** The asks to see it that stand: the reader's own, and those that wait for a second person. */
  requests: IdentityRequest[];
  earlierReports: number;
}

export interface DeskReport extends DeskReportItem {
  text: string;
  place: Place | null;
  photos: PhotoView[];
  aboutOffice: string | null;
  verification: Verification;
  assignee: { id: string; name: string } | null;
  reporter: ReporterView;
  timeline: EventView[];
  actions: ActionView<DeskCommand>[];
  similar: SimilarReport[];
  boundary: BoundaryView | null;
  mergedInto: { id: string; receiptNumber: string; title: string } | null;
  merged: { id: string; receiptNumber: string; title: string }[];
  rating: { solved: boolean; satisfied: boolean | null; comment: string | null } | null;
  publication: Publication | null;
  story: Story | null;
  /** Those who met with the same, and what they say of the result that stands. */
  neighbours: { joined: number; solved: number; notSolved: number };
  onBehalfOf: Represented | null;
  /** An extension or a parking that waits for the supervisor's word. */
  asked: { command: 'extend' | 'park'; text: string; until: string | null } | null;
}

export interface Accept extends Versioned {
  category?: string;
  communityCode?: string;
  priority?: Priority;
}

/** decline, reinstate, unmerge, reopen, note, unpublish, minor. */
export interface WithReason extends Versioned {
  text: string;
}

export interface Merge extends Versioned {
  /** The primary report's id. */
  into: string;
}

export interface Assign extends Versioned {
  officeCode: string;
  personId?: string;
  text?: string;
}

export interface Return extends Versioned {
  text: string;
  /** The office to which it belongs instead, if known. */
  belongsTo?: string;
}

/** ask, reply, answer. */
export interface Say extends Versioned {
  text: string;
  photoIds?: string[];
}

/** Asked by the office with `text`; decided by a supervisor with `granted`. */
export interface Extend extends Versioned {
  text?: string;
  granted?: boolean;
}

export interface Park extends Versioned {
  text?: string;
  /** A day to look again, `2026-12-01`; with the asking. */
  until?: string;
  granted?: boolean;
}

export interface Resolve extends Versioned {
  text: string;
  photoIds?: string[];
  /** Why a hazard is resolved without a photo. */
  noPhotoReason?: string;
}

export interface RecordFollowUp extends Versioned {
  by: FollowUp;
  solved: boolean;
  satisfied?: boolean;
  text: string;
}

export interface Verify extends Versioned {
  verification: Verification;
  text: string;
  source?: string;
}

export interface Cover extends Versioned {
  coverage: CoverageState;
  text?: string;
  /** Asked for with `published`. */
  story?: Story;
}

export interface DeskCommandBodies {
  accept: Accept;
  assign: Assign;
  sign: Versioned;
  reply: Say;
  ask: Say;
  resolve: Resolve;
  answer: Say;
  merge: Merge;
  'follow-up': RecordFollowUp;
  return: Return;
  park: Park;
  extend: Extend;
  urge: Versioned;
  note: WithReason;
  cover: Cover;
  verify: Verify;
  decline: WithReason;
  reopen: WithReason;
  reinstate: WithReason;
  unmerge: WithReason;
  publish: Publish;
  /** The reason is for the newsroom alone. */
  unpublish: WithReason;
  /** From whom one knows it. Never taken back: it would give one editor alone what two decide. */
  minor: WithReason;
}

/** `POST /desk/reports`: what a caller told, what stood in a letter, or what was seen on a round. */
export interface TakeDownReport extends FileReport {
  channel: TakenDownChannel;
}

/** Numbers beside the console's menu and above the list, within what the reader may see. */
export interface DeskCounts {
  byState: Record<HandlingState, number>;
  emergency: number;
  leads: number;
  mine: number;
  late: number;
  /** Years that a limit beginning now may reach and whose holidays nobody entered yet; empty for who has not to see to it. */
  unknownYears: number[];
}

export interface RevealIdentity {
  reason: string;
}

/** Shown once, not to be stored. */
export interface RevealedIdentity {
  name: string | null;
  phone: string | null;
  /** For whom it was reported, by name. */
  onBehalfOf: string | null;
}

export interface OfficeStaff {
  id: string;
  displayName: string;
}

/** An office to which the report may be assigned, nearest first, with its people. */
export interface AssignableOffice extends AreaRef {
  level: string;
  staff: OfficeStaff[];
}

/** What `GET /desk/live` sends, one JSON object an event. */
export type LiveEvent =
  | { type: 'came'; reportId: string; title: string }
  | { type: 'changed'; reportId: string; version: number; by: string }
  | { type: 'looking'; reportId: string; names: string[] }
  /** Somebody asked to see who reported, or was answered. */
  | { type: 'identity'; reportId: string }
  /** The reporter took a consent back: the version stays, what may be seen or done does not. */
  | { type: 'consent'; reportId: string };
