import type {
  DeskCommand,
  HandlingState,
  Kind,
  Pause,
  Priority,
  ReporterCommand,
  Role,
  SystemCommand,
} from '@sanshi/contracts';
import type { WorkCalendar } from './work-calendar.js';

/** Where a report stands with the office: everything that the rules of handling read and write. */
export interface Handling {
  kind: Kind;
  priority: Priority;
  state: HandlingState;
  /** Null: the newsroom holds it. */
  officeCode: string | null;
  assigneeId: string | null;
  /** Since when it is in the hands in which it is now. */
  heldSince: Date;
  submittedAt: Date;
  acceptedAt: Date | null;
  assignedAt: Date | null;
  signedAt: Date | null;
  respondedAt: Date | null;
  resolvedAt: Date | null;
  /** When it left everybody's hands: closed, declined, merged or withdrawn. */
  closedAt: Date | null;
  signBy: Date | null;
  respondBy: Date | null;
  resolveBy: Date | null;
  /** Since when the resolving limit runs, later by what it stood still; null in reports older than this: since the submitting. */
  resolveFrom: Date | null;
  /** The first limit that was missed; never cleared. */
  lateSince: Date | null;
  /** Why the resolving clock stands still. */
  paused: Pause | null;
  pausedAt: Date | null;
  /** When it goes on by itself. */
  pausedUntil: Date | null;
  /** How often an office has returned it. */
  returns: number;
  /** A supervisor chose the office after a second return: it cannot be returned again. */
  fixedOffice: boolean;
  reporterReopens: number;
  extended: boolean;
  /** What the office has asked the supervisor for and has no answer to yet. */
  asked: 'extend' | 'park' | null;
  askedText: string | null;
  /** With `park`: the day to look again. */
  askedUntil: Date | null;
  /** When somebody last urged; null once the office has answered. */
  urgedAt: Date | null;
  reporterUrgedAt: Date | null;
  /** The primary report's id. */
  mergedInto: string | null;
  solved: boolean | null;
  satisfied: boolean | null;
  comment: string | null;
}

/** In which part somebody acts. An administrator has no part in handling. */
export type Mover = Exclude<Role, 'admin'> | 'reporter' | 'system';

/** What changes nothing of handling stands in `beside-handling.ts`; every other command is a move of handling. */
export type HandlingCommand =
  | Exclude<DeskCommand, 'cover' | 'verify' | 'publish' | 'unpublish' | 'minor'>
  | Exclude<ReporterCommand, 'identity'>
  | SystemCommand;

/** A primary report, as far as merging into it depends on it. */
export interface Primary {
  id: string;
  state: HandlingState;
  mergedInto: string | null;
}

export interface Accept {
  priority?: Priority | undefined;
  kind?: Kind | undefined;
}

export interface Merge {
  selfId: string;
  primary: Primary;
}

export interface Assign {
  officeCode: string;
  personId: string | null;
  /** The office's area is that of the report, or above it. */
  coversReport: boolean;
  /** The report complains of this office. */
  complainedOf: boolean;
}

export interface Sign {
  /** Who signs, and has it from then on where nobody was named. */
  personId?: string | undefined;
}

/** The office asks with `text` and `until`, the start of the day to look again; the supervisor decides with `granted`. */
export interface Park {
  text?: string | undefined;
  until?: Date | undefined;
  granted?: boolean | undefined;
}

/** The office asks with `text`, the supervisor decides with `granted`. */
export interface Extend {
  text?: string | undefined;
  granted?: boolean | undefined;
}

export interface Resolve {
  photoCount: number;
  noPhotoReason?: string | undefined;
}

/** The outcome as the reporter says it, by themselves or on a follow-up visit. */
export interface Outcome {
  solved: boolean;
  satisfied?: boolean | undefined;
  comment?: string | undefined;
}

/** What the rule of each command asks for beside the report, the mover and the moment. */
interface Inputs extends Record<HandlingCommand, object> {
  accept: Accept;
  merge: Merge;
  assign: Assign;
  sign: Sign;
  park: Park;
  extend: Extend;
  resolve: Resolve;
  confirm: Outcome;
  'follow-up': Outcome;
}

/** One act on a report with the facts that its rule asks for; words, photos and names belong to the event, not to the rule. */
export type Move<Command extends HandlingCommand = HandlingCommand> = {
  [Each in Command]: { command: Each } & Inputs[Each];
}[Command];

/** How long each step may take: `30min` and `2h` by the clock, `1wd` in working days. */
export interface Limits {
  sign: string;
  respond: string;
  resolve: string;
}

export type PriorityLimits = Record<Priority, Limits>;

/** What the rules know of the world when something happens. */
export interface Moment {
  now: Date;
  calendar: WorkCalendar;
  limits: PriorityLimits;
}
