import type { CheckResult } from '@sanshi/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type PhotoOwnerKind = 'resident' | 'staff';

/**
 * One picture, upright and without metadata: what was sent is never kept. It belongs to whoever sent it until a report, or
 * a line of a report's timeline, claims it.
 */
@Entity('photo')
@Index('photo_by_upload_key', ['ownerId', 'idempotencyKey'], { unique: true })
@Index('photo_by_report', ['reportId', 'position'])
@Index('photo_by_claim', ['claimedAt', 'createdAt'])
@Index('photo_by_check_trace', ['checkTraceId'])
@Index('photo_by_check', ['checkState', 'checkTraceId', 'claimedAt'])
export class Photo {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 16 }) ownerKind!: PhotoOwnerKind;
  /** Account or staff id. */
  @Column('varchar', { length: 36 }) ownerId!: string;
  @Column('varchar', { length: 64 }) idempotencyKey!: string;
  /** SHA-256 of the bytes that were sent, hex: the same key with other bytes is a mistake of the client. */
  @Column('varchar', { length: 64 }) contentHash!: string;
  /** SHA-256 of the stored full picture, hex. */
  @Column('varchar', { length: 64 }) fullHash!: string;
  /** Pixels of the full picture. */
  @Column('int') width!: number;
  @Column('int') height!: number;
  /** Size of the full picture. */
  @Column('int') bytes!: number;
  @Column('varchar', { length: 120 }) fullKey!: string;
  @Column('varchar', { length: 120 }) thumbnailKey!: string;
  /** Null until it is claimed. */
  @Column('varchar', { length: 36, nullable: true }) reportId!: string | null;
  /** The line of the timeline that it came with, `file` for the report's own; null until claimed. */
  @Column('varchar', { length: 36, nullable: true }) eventId!: string | null;
  /** From 0, in the order in which the claimer named them; 0 until claimed. */
  @Column('int') position!: number;
  @Column('varchar', { length: 16 }) checkState!: CheckResult;
  /** WeChat's name for the running check; null while none runs. */
  @Column('varchar', { length: 64, nullable: true }) checkTraceId!: string | null;
  /** Since when the public sees it; null while it does not. */
  @Column('datetime', { precision: 3, nullable: true }) publicSince!: Date | null;
  @Column('datetime', { precision: 3 }) createdAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) claimedAt!: Date | null;
}
