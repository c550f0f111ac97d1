import type {
  Channel,
  CheckResult,
  CoverageState,
  EventCommand,
  FollowUp,
  GivenConsent,
  HandlingState,
  Identity,
  Priority,
  Story,
  Verification,
} from '@sanshi/contracts';
import type { Publicity } from '../domain/notices.js';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Report } from './report.entity.js';

export type EventSide = 'reporter' | 'newsroom' | 'office' | 'system';

/** What an event keeps beside its words; each field only where its command has it. */
export interface EventDetail {
  /** assign: the office that got it; return: the office to which it is said to belong. */
  officeCode?: string;
  officeName?: string;
  /** merge: the report into which this one went. */
  primaryId?: string;
  /** accept: what the editor changed. */
  category?: string;
  communityCode?: string;
  priority?: Priority;
  granted?: boolean;
  until?: string;
  solved?: boolean;
  satisfied?: boolean;
  noPhotoReason?: string;
  source?: string;
  verification?: Verification;
  coverage?: CoverageState;
  /** cover: what was printed. */
  story?: Story;
  /** publish: what is new in it for those who follow. */
  news?: Publicity['news'];
  identity?: Identity;
  /** file, when staff took it down: how it came, and the consents as they were spoken. */
  channel?: Channel;
  consents?: GivenConsent[];
  by?: FollowUp;
}

/** One line of a report's timeline; only ever added. The same row is the outbox: a sweep makes notices of it. */
@Entity('report_event')
@Index('event_by_report', ['reportId', 'version'], { unique: true })
@Index('event_by_notice', ['noticedAt', 'id'])
@Index('event_by_check', ['textCheck', 'id'])
export class ReportEvent {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) reportId!: string;
  /** The report's version after this event. */
  @Column('int') version!: number;
  @Column('datetime', { precision: 3 }) at!: Date;
  @Column('varchar', { length: 16 }) command!: EventCommand;
  @Column('varchar', { length: 16 }) side!: EventSide;
  /** Account or staff id; null for the system. */
  @Column('varchar', { length: 36, nullable: true }) actorId!: string | null;
  /** The name under which the actor spoke then: an office's, the newsroom's. */
  @Column('varchar', { length: 60 }) actorName!: string;
  @Column('varchar', { length: 16, nullable: true }) fromState!: HandlingState | null;
  @Column('varchar', { length: 16, nullable: true }) toState!: HandlingState | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('simple-json', { nullable: true }) detail!: EventDetail | null;
  /** Whether the reporter may see it. */
  @Column('boolean') visible!: boolean;
  /** What came of a resident's words; null where there are none to check. */
  @Column('varchar', { length: 16, nullable: true }) textCheck!: CheckResult | null;
  /** When the sweep had turned it into notices; null until then. */
  @Column('datetime', { precision: 3, nullable: true }) noticedAt!: Date | null;

  @ManyToOne(() => Report, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'reportId', foreignKeyConstraintName: 'event_of_report' })
  report?: Report;
}
