import type { Channel } from '@sanshi/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in, of a resident or of staff. Only the token's hash is kept; it is dead at the moment when `endedAt` is set. */
@Entity('session')
@Index('session_by_staff', ['staffId'])
@Index('session_by_account', ['accountId'])
export class Session {
  @PrimaryColumn('varchar', { length: 64 }) tokenHash!: string;
  @Column('varchar', { length: 36, nullable: true }) accountId!: string | null;
  @Column('varchar', { length: 36, nullable: true }) staffId!: string | null;
  /** What a resident signed in with, and so how their reports come in; `h5` for staff. */
  @Column('varchar', { length: 16 }) channel!: Channel;
  @Column('datetime', { precision: 3 }) createdAt!: Date;
  @Column('datetime', { precision: 3 }) expiresAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) endedAt!: Date | null;
}
