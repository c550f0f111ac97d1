import type { FollowKind } from '@sanshi/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account that wants to hear of a published report, or of what is published in an area. */
@Entity('follow')
@Index('follow_by_target', ['kind', 'target'])
export class FollowRow {
  @PrimaryColumn('varchar', { length: 36 }) accountId!: string;
  @PrimaryColumn('varchar', { length: 16 }) kind!: FollowKind;
  /** A report's id or an area's code. */
  @PrimaryColumn('varchar', { length: 36 }) target!: string;
  @Column('datetime', { precision: 3 }) since!: Date;
}
