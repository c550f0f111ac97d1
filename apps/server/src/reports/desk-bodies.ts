import {
  COVERAGE_STATES,
  DESK_SORTS,
  FOLLOW_UPS,
  HANDLING_STATES,
  KINDS,
  BEATS,
  LIMITS,
  PRIORITIES,
  VERIFICATIONS,
  type Accept,
  type Assign,
  type Beat,
  type Cover,
  type CoverageState,
  type DeskQuery,
  type DeskSort,
  type Extend,
  type FollowUp,
  type HandlingState,
  type Kind,
  type Merge,
  type Park,
  type Priority,
  type Publish,
  type RecordFollowUp,
  type Resolve,
  type Return,
  type RevealIdentity,
  type Say,
  type Story,
  type Verification,
  type Verify,
  type Versioned,
  type WithReason,
} from '@sanshi/contracts';
import {
  Code,
  Day,
  Flag,
  Id,
  Ids,
  Inside,
  Instant,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../platform/http/fields.js';

/** The bodies of the staff's commands; each implements its type in the contract, and takes its numbers from the limits there. */

export class VersionedBody implements Versioned {
  @WholeNumber({ min: 1 }) version!: number;
}

export class AcceptBody extends VersionedBody implements Accept {
  @Optional() @Code() category?: string;
  @Optional() @Code() communityCode?: string;
  @Optional() @OneOf(PRIORITIES) priority?: Priority;
}

export class ReasonBody extends VersionedBody implements WithReason {
  @Text(LIMITS.reason) text!: string;
}

export class MergeBody extends VersionedBody implements Merge {
  @Id() into!: string;
}

export class AssignBody extends VersionedBody implements Assign {
  @Code() officeCode!: string;
  @Optional() @Id() personId?: string;
  @Optional() @Text(LIMITS.reason) text?: string;
}

export class ReturnBody extends VersionedBody implements Return {
  @Text(LIMITS.reason) text!: string;
  @Optional() @Code() belongsTo?: string;
}

export class SayBody extends VersionedBody implements Say {
  @Text(LIMITS.message) text!: string;
  @Optional() @Ids(LIMITS.photos) photoIds?: string[];
}

export class ExtendBody extends VersionedBody implements Extend {
  @Optional() @Text(LIMITS.reason) text?: string;
  @Optional() @Flag() granted?: boolean;
}

export class ParkBody extends ExtendBody implements Park {
  @Optional() @Day() until?: string;
}

export class ResolveBody extends VersionedBody implements Resolve {
  @Text(LIMITS.result) text!: string;
  @Optional() @Ids(LIMITS.photos) photoIds?: string[];
  @Optional() @Text(LIMITS.reason) noPhotoReason?: string;
}

export class FollowUpBody extends VersionedBody implements RecordFollowUp {
  @OneOf(FOLLOW_UPS) by!: FollowUp;
  @Flag() solved!: boolean;
  @Optional() @Flag() satisfied?: boolean;
  @Text(LIMITS.reason) text!: string;
}

export class VerifyBody extends VersionedBody implements Verify {
  @OneOf(VERIFICATIONS) verification!: Verification;
  @Text(LIMITS.reason) text!: string;
  @Optional() @Text({ min: 1, max: LIMITS.source.max }) source?: string;
}

export class StoryBody implements Story {
  @Text(LIMITS.headline) headline!: string;
  @Day() edition!: string;
  @Text(LIMITS.paperPage) page!: string;
}

export class CoverBody extends VersionedBody implements Cover {
  @OneOf(COVERAGE_STATES) coverage!: CoverageState;
  @Optional() @Text(LIMITS.reason) text?: string;
  @Optional() @Inside(() => StoryBody) story?: StoryBody;
}

export class PublishBody extends VersionedBody implements Publish {
  @Text(LIMITS.publicTitle) title!: string;
  @Text(LIMITS.publicText) text!: string;
  @Ids(LIMITS.publicPhotos) photoIds!: string[];
  @Ids(LIMITS.publicReplies) replyIds!: string[];
}

export class RevealIdentityBody implements RevealIdentity {
  @Text(LIMITS.reason) reason!: string;
}

export class LookingBody {
  @Flag() open!: boolean;
}

export class DeskQueryBody implements DeskQuery {
  @Optional() @OneOf(HANDLING_STATES) state?: HandlingState;
  @Optional() @Flag() open?: boolean;
  @Optional() @OneOf(KINDS) kind?: Kind;
  @Optional() @OneOf(BEATS) beat?: Beat;
  @Optional() @Code() category?: string;
  @Optional() @Code() community?: string;
  @Optional() @Code() office?: string;
  @Optional() @Id() assignee?: string;
  @Optional() @OneOf(PRIORITIES) priority?: Priority;
  @Optional() @OneOf(COVERAGE_STATES) coverage?: CoverageState;
  @Optional() @Flag() overdue?: boolean;
  @Optional() @Flag() mine?: boolean;
  @Optional() @Text(LIMITS.search) q?: string;
  @Optional() @Instant() from?: string;
  @Optional() @Instant() to?: string;
  @Optional() @OneOf(DESK_SORTS) sort?: DeskSort;
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Text({ min: 1, max: 200 }) cursor?: string;
}
