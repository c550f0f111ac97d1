/** The field's own words. The order of a list is the order in which people see it. */

export const KINDS = ['news', 'hazard'] as const;
export type Kind = (typeof KINDS)[number];

export const BEATS = ['home', 'neighbour', 'community'] as const;
export type Beat = (typeof BEATS)[number];

/** How a report came in. */
export const CHANNELS = ['miniprogram', 'h5', 'hotline', 'email', 'open311', 'patrol'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What staff take down for others; `email` is any letter, on paper too. */
export const TAKEN_DOWN_CHANNELS = ['hotline', 'email', 'patrol'] as const satisfies readonly Channel[];
export type TakenDownChannel = (typeof TAKEN_DOWN_CHANNELS)[number];

/** Who may know that it was me; it may change only to a later word of the list. */
export const IDENTITIES = ['named', 'confidential', 'anonymous'] as const;
export type Identity = (typeof IDENTITIES)[number];

/** On whose behalf somebody reports. */
export const REPRESENTED = ['parent', 'neighbour', 'other'] as const;
export type Represented = (typeof REPRESENTED)[number];

export const PRIORITIES = ['emergency', 'urgent', 'normal'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const HANDLING_STATES = [
  'received',
  'accepted',
  'assigned',
  'handling',
  'resolved',
  'closed',
  'declined',
  'merged',
  'withdrawn',
] as const;
export type HandlingState = (typeof HANDLING_STATES)[number];

export const COVERAGE_STATES = ['none', 'lead', 'interviewing', 'drafted', 'published', 'dropped'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

export const VERIFICATIONS = ['unverified', 'verified', 'unfounded'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** What staff may do with a report, in the order of the buttons; each is a route under `/desk/reports/{id}/`. */
export const DESK_COMMANDS = [
  'accept',
  'assign',
  'sign',
  'reply',
  'ask',
  'resolve',
  'answer',
  'merge',
  'follow-up',
  'return',
  'park',
  'extend',
  'urge',
  'note',
  'cover',
  'verify',
  'decline',
  'reopen',
  'reinstate',
  'unmerge',
  'publish',
  'unpublish',
  'minor',
] as const;
export type DeskCommand = (typeof DESK_COMMANDS)[number];

/** What the reporter may do with a report of their own. */
export const REPORTER_COMMANDS = ['message', 'withdraw', 'urge', 'confirm', 'reopen', 'identity'] as const;
export type ReporterCommand = (typeof REPORTER_COMMANDS)[number];

/** What the product does by itself when a time has come. */
export const SYSTEM_COMMANDS = ['archive', 'resume'] as const;
export type SystemCommand = (typeof SYSTEM_COMMANDS)[number];

/** What may stand on a timeline. `file` is the report itself coming in. */
export type EventCommand = 'file' | 'join' | DeskCommand | ReporterCommand | SystemCommand;

export const ROLES = ['editor', 'office', 'supervisor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const AREA_LEVELS = ['district', 'subdistrict', 'community', 'grid'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** `ask`: the reporter was asked something; `park`: it cannot be done now, and a supervisor agreed. */
export const PAUSES = ['ask', 'park'] as const;
export type Pause = (typeof PAUSES)[number];

/** What an automatic check of words or photos found; `person` means that somebody of the newsroom must look. */
export const CHECK_RESULTS = ['pending', 'pass', 'person'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export const FOLLOW_UPS = ['phone', 'visit'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

export const DESK_SORTS = ['newest', 'due', 'hot'] as const;
export type DeskSort = (typeof DESK_SORTS)[number];

/** A notice's kind is the moment that it tells of; each may have a WeChat template of its own. */
export const NOTICE_KINDS = ['received', 'progress', 'reply', 'ask', 'result', 'published'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
