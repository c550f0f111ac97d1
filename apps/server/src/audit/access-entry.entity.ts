import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type AccessAct =
  | 'view-report'
  | 'reveal-identity'
  | 'refused-identity'
  | 'denied'
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'export-data'
  | 'delete-account';

/** Who looked at what, and why. Only ever added; each entry's hash covers the one before, so that a gap shows. */
@Entity('access_entry')
@Index('access_by_subject', ['subjectId', 'seq'])
export class AccessEntry {
  @PrimaryColumn('int') seq!: number;
  @Column('datetime', { precision: 3 }) at!: Date;
  @Column('varchar', { length: 36, nullable: true }) actorId!: string | null;
  @Column('varchar', { length: 24 }) act!: AccessAct;
  @Column('varchar', { length: 36, nullable: true }) subjectId!: string | null;
  @Column('varchar', { length: 500, nullable: true }) reason!: string | null;
  @Column('varchar', { length: 64 }) previousHash!: string;
  @Column('varchar', { length: 64 }) hash!: string;
}

/** The end of the chain; its one row is locked while an entry is added. */
@Entity('access_head')
export class AccessHead {
  @PrimaryColumn('int') id!: number;
  @Column('int') seq!: number;
  @Column('varchar', { length: 64 }) hash!: string;
}
