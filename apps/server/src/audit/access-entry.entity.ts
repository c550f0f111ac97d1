import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type AccessAct =
  | 'view-report'
  | 'reveal-identity'
  | 'refused-identity'
  /** A second person's agreement is asked for, given or not. */
  | 'ask-identity'
  | 'grant-identity'
  | 'refuse-identity'
  /** In full. */
  | 'open-photo'
  | 'resend-message'
  | 'enter-working-day'
  | 'enter-free-day'
  | 'remove-entered-day'
  | 'denied'
  | 'sign-in'
  | 'sign-in-failed'
  | 'change-password'
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
  /** Why, in the person's words; of a photo, which one; of the calendar, which day; of what was denied, which command. */
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
