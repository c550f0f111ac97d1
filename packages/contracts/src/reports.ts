import type { AreaRef, ConsentCode, Place } from './catalog.ts';
import type {
  Beat,
  Channel,
  EventCommand,
  HandlingState,
  Identity,
  Kind,
  Pause,
  ReporterCommand,
  Represented,
} from './words.ts';

export interface GivenConsent {
  code: ConsentCode;
  version: string;
}

export interface Contact {
  name?: string;
  phone?: string;
}

export interface FileReport {
  kind: Kind;
  beat: Beat;
  /** A category's code. */
  category: string;
  text: string;
  place?: Place;
  /** The resident's own choice overrules the boundary that holds the place. */
  communityCode?: string;
  photoIds?: string[];
  identity: Identity;
  contact?: Contact;
  consents?: GivenConsent[];
  /** The office or property manager that the report complains of: it never gets this report. */
  aboutOffice?: string;
  onBehalfOf?: OnBehalf;
  /** The reporter is under 18: then no office is told who it was, and no editor alone. */
  isMinor?: boolean;
}

/** For whom somebody reports who cannot, or would rather not. */
export interface OnBehalf {
  who: Represented;
  /** How to call them; known to whom the reporter's own name is known. */
  name?: string;
}

export interface PhotoView {
  id: string;
  width: number;
  height: number;
  /** Signed and short-lived: fetch the report again for a fresh one. */
  url: string;
  thumbnailUrl: string;
}

/** One line of a timeline, oldest first in a list. */
export interface EventView {
  id: string;
  at: string;
  command: EventCommand;
  /** Who did it, as the reader may see it: 您, an office's name, 晚报编辑, 系统. */
  by: string;
  /** `reporter`, `newsroom`, `office` or `system`: for the side of the conversation on which it stands. */
  side: 'reporter' | 'newsroom' | 'office' | 'system';
  from: HandlingState | null;
  to: HandlingState | null;
  /** One plain sentence of what happened. */
  summary: string;
  /** Words said in a message, reply, question, reason or result. */
  text: string | null;
  photos: PhotoView[];
  /** False: an internal line that the reporter never sees. */
  visible: boolean;
}

/** What one may do now; where it is refused, why, in Chinese. */
export interface ActionView<Command extends string> {
  command: Command;
  allowed: boolean;
  why?: string;
}

export interface Deadlines {
  /** Each is null while its clock does not run yet, or where there is none. */
  signBy: string | null;
  respondBy: string | null;
  resolveBy: string | null;
  /** The first of those that run now. */
  dueAt: string | null;
  paused: Pause | null;
  /** When a paused clock goes on by itself. */
  pausedUntil: string | null;
  /** Late is late for good, even when resolved after. */
  late: boolean;
}

/** What a list of one's own reports shows. */
export interface MyReportItem {
  id: string;
  receiptNumber: string;
  version: number;
  title: string;
  kind: Kind;
  beat: Beat;
  category: string;
  state: HandlingState;
  community: AreaRef | null;
  submittedAt: string;
  /** By when it is promised to be resolved; null where no promise runs. */
  promisedBy: string | null;
  updatedAt: string;
  thumbnailUrl: string | null;
  joinedCount: number;
}

export interface MyReport extends MyReportItem {
  channel: Channel;
  text: string;
  place: Place | null;
  identity: Identity;
  onBehalfOf: Represented | null;
  isMinor: boolean;
  photos: PhotoView[];
  /** In whose hands it is, and since when. */
  holder: { name: string; since: string };
  deadlines: Deadlines;
  timeline: EventView[];
  actions: ActionView<ReporterCommand>[];
  rating: { solved: boolean; satisfied: boolean | null; comment: string | null } | null;
  /** The report into which this one was merged, if it was: its replies are shown here too. */
  mergedInto: { title: string } | null;
}

export interface Message {
  text: string;
  photoIds?: string[];
}

export interface Versioned {
  version: number;
}

export interface Withdraw extends Versioned {
  text?: string;
}

export interface Confirm extends Versioned {
  solved: boolean;
  satisfied?: boolean;
  comment?: string;
}

export interface ReopenByReporter extends Versioned {
  text: string;
}

export interface SimilarReport {
  id: string;
  title: string;
  category: string;
  state: HandlingState;
  distanceMetres: number | null;
  submittedAt: string;
  joinedCount: number;
  thumbnailUrl: string | null;
  /** From 0 to 1: how alike the two are. */
  likeness: number;
}

/** For a resident before sending. */
export interface SimilarNearby extends SimilarReport {
  /** It is one's own. */
  own: boolean;
  /** One has said 我也遇到了 already. */
  joined: boolean;
}

export interface MyNotice {
  id: string;
  at: string;
  kind: string;
  /** Tells that something changed, never what was said. */
  title: string;
  reportId: string;
  reportTitle: string;
  /** Which page tells more: of one's own report, of one that was joined (with the join's id), of one that is public. */
  opens: 'report' | 'joined' | 'published';
  joinId: string | null;
  read: boolean;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface NoticePage extends Page<MyNotice> {
  unread: number;
}
