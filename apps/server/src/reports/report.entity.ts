import type {
  Beat,
  Channel,
  CheckResult,
  CoverageState,
  HandlingState,
  Identity,
  Kind,
  Pause,
  Priority,
  Represented,
  Verification,
} from '@sanshi/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Handling } from '../domain/handling.js';

/**
 * One report, from its filing to its closing. Who reported stands apart, in `reporter`.
 * The columns of `Handling` are those of the state machine in `domain/handling.ts`; nothing else may write them.
 */
@Entity('report')
@Index('report_by_receipt_number', ['receiptNumber'], { unique: true })
@Index('report_by_filing_key', ['accountId', 'idempotencyKey'], { unique: true })
@Index('report_by_account_and_time', ['accountId', 'submittedAt', 'id'])
@Index('report_by_time', ['submittedAt', 'id'])
@Index('report_by_state_and_time', ['state', 'submittedAt', 'id'])
@Index('report_by_community_and_time', ['communityCode', 'submittedAt', 'id'])
@Index('report_by_office_and_due', ['officeCode', 'state', 'dueAt', 'id'])
@Index('report_by_due', ['dueAt', 'id'])
@Index('report_by_reminder', ['remindAt', 'id'])
@Index('report_by_assignee', ['assigneeId', 'submittedAt', 'id'])
@Index('report_by_joined', ['joinedCount', 'id'])
@Index('report_by_primary', ['mergedInto'])
@Index('report_by_cell_and_time', ['cell', 'submittedAt'])
@Index('report_by_check', ['check', 'textCheck', 'submittedAt'])
@Index('report_by_public', ['publicAt', 'id'])
@Index('report_by_indexing', ['indexedAt', 'submittedAt', 'id'])
@Index('report_by_category_and_time', ['category', 'submittedAt', 'id'])
@Index('report_by_coverage_and_time', ['coverage', 'submittedAt', 'id'])
@Index('report_by_late_and_time', ['late', 'submittedAt', 'id'])
@Index('report_by_office_and_urge', ['officeCode', 'urgedAt', 'dueAt', 'id'])
@Check('merged_reports_have_a_primary', `("state" = 'merged') = ("mergedInto" IS NOT NULL)`)
@Check('reports_with_an_office_name_it', `"state" NOT IN ('assigned', 'handling') OR "officeCode" IS NOT NULL`)
export class Report implements Handling {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 10 }) receiptNumber!: string;
  /** Null when staff took the report down for a caller. */
  @Column('varchar', { length: 36, nullable: true }) accountId!: string | null;
  @Column('varchar', { length: 64, nullable: true }) idempotencyKey!: string | null;
  /** Keyed hash of the body that came with the key: the same key with another body is a mistake of the client. Empty: not known any more. */
  @Column('varchar', { length: 64 }) bodyHash!: string;
  @Column('varchar', { length: 16 }) channel!: Channel;
  @Column('varchar', { length: 16 }) kind!: Kind;
  @Column('varchar', { length: 16 }) beat!: Beat;
  @Column('varchar', { length: 40 }) category!: string;
  @Column('varchar', { length: 16 }) priority!: Priority;
  @Column('varchar', { length: 60 }) title!: string;
  @Column('text') text!: string;
  /** GCJ-02 degrees; null where no place was given. */
  @Column('double', { nullable: true }) longitude!: number | null;
  @Column('double', { nullable: true }) latitude!: number | null;
  @Column('varchar', { length: 200, nullable: true }) address!: string | null;
  /** The square of some 300 m that holds the place, for finding what is near. */
  @Column('varchar', { length: 24, nullable: true }) cell!: string | null;
  /** The community that the report belongs to, or the district where no community holds its place. */
  @Column('varchar', { length: 32 }) communityCode!: string;
  @Column('varchar', { length: 16 }) identity!: Identity;
  /** The reporter is under 18, as they said or an editor was told. Null: nobody has said so. */
  @Column('boolean', { nullable: true }) isMinor!: boolean | null;
  /** Whom the report complains of, in the reporter's words. */
  @Column('varchar', { length: 60, nullable: true }) aboutOffice!: string | null;
  /** The office that those words name, if one of ours: it never gets this report. */
  @Column('varchar', { length: 32, nullable: true }) aboutOfficeCode!: string | null;
  @Column('varchar', { length: 16, nullable: true }) onBehalfOf!: Represented | null;
  /** The consent to publishing, given and not withdrawn. Null: not known to have been given. */
  @Column('boolean', { nullable: true }) mayPublish!: boolean | null;
  /** Since when the public sees it; null while it does not. */
  @Column('datetime', { precision: 3, nullable: true }) publicAt!: Date | null;
  /** Goes up by one with every event; the change itself says `WHERE version = ?`. */
  @Column('int') version!: number;
  @Column('datetime', { precision: 3 }) updatedAt!: Date;
  @Column('varchar', { length: 36, nullable: true }) coverPhotoId!: string | null;
  @Column('int') joinedCount!: number;
  /** What came of the words and the photos together. Found beside the version: no editor loses a race to a check. */
  @Column('varchar', { length: 16 }) check!: CheckResult;
  /** What came of the words alone. */
  @Column('varchar', { length: 16 }) textCheck!: CheckResult;
  @Column('varchar', { length: 16 }) coverage!: CoverageState;
  @Column('varchar', { length: 16 }) verification!: Verification;
  /** When the search had taken up its words; null until then. */
  @Column('datetime', { precision: 3, nullable: true }) indexedAt!: Date | null;
  /** The next limit that runs, for lists by deadline; null while none does. */
  @Column('datetime', { precision: 3, nullable: true }) dueAt!: Date | null;
  /** Set with `lateSince`, for the list of what is late. */
  @Column('boolean', { nullable: true }) late!: true | null;
  /** When the office that has it is reminded of a limit; null while there is nothing to remind of. */
  @Column('datetime', { precision: 3, nullable: true }) remindAt!: Date | null;

  @Column('varchar', { length: 16 }) state!: HandlingState;
  @Column('varchar', { length: 32, nullable: true }) officeCode!: string | null;
  @Column('varchar', { length: 36, nullable: true }) assigneeId!: string | null;
  @Column('datetime', { precision: 3 }) heldSince!: Date;
  @Column('datetime', { precision: 3 }) submittedAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) acceptedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) assignedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) signedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) respondedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) resolvedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) closedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) signBy!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) respondBy!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) resolveBy!: Date | null;
  /** Since when the resolving limit runs; null in reports that are older than this column. */
  @Column('datetime', { precision: 3, nullable: true }) resolveFrom!: Date | null;
  /** The first limit that was missed; never cleared. */
  @Column('datetime', { precision: 3, nullable: true }) lateSince!: Date | null;
  @Column('varchar', { length: 16, nullable: true }) paused!: Pause | null;
  @Column('datetime', { precision: 3, nullable: true }) pausedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) pausedUntil!: Date | null;
  @Column('int') returns!: number;
  @Column('boolean') fixedOffice!: boolean;
  @Column('int') reporterReopens!: number;
  @Column('boolean') extended!: boolean;
  @Column('varchar', { length: 16, nullable: true }) asked!: 'extend' | 'park' | null;
  @Column('varchar', { length: 500, nullable: true }) askedText!: string | null;
  @Column('datetime', { precision: 3, nullable: true }) askedUntil!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) urgedAt!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) reporterUrgedAt!: Date | null;
  @Column('varchar', { length: 36, nullable: true }) mergedInto!: string | null;
  @Column('boolean', { nullable: true }) solved!: boolean | null;
  @Column('boolean', { nullable: true }) satisfied!: boolean | null;
  @Column('varchar', { length: 500, nullable: true }) comment!: string | null;
}
