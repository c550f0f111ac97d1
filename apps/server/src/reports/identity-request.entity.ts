import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Approval } from '../domain/approval.js';

/** An editor's ask to see who reported in confidence, and what another one said to it. */
@Entity('identity_request')
@Index('identity_request_by_report', ['reportId', 'askedAt'])
@Index('identity_request_by_time', ['askedAt'])
export class IdentityRequest implements Approval {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) reportId!: string;
  @Column('varchar', { length: 36 }) askerId!: string;
  @Column('varchar', { length: 500 }) reason!: string;
  @Column('datetime', { precision: 3 }) askedAt!: Date;
  @Column('varchar', { length: 36, nullable: true }) deciderId!: string | null;
  @Column('datetime', { precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column('boolean', { nullable: true }) granted!: boolean | null;
}
