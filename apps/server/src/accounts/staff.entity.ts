import type { Role } from '@sanshi/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('staff')
@Index('staff_by_username', ['username'], { unique: true })
@Index('staff_by_office', ['officeCode'])
export class Staff {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 40 }) username!: string;
  @Column('varchar', { length: 40 }) displayName!: string;
  @Column('varchar', { length: 16 }) role!: Role;
  /** The office that a community's or sub-district's staff speak for: its area's code. */
  @Column('varchar', { length: 32, nullable: true }) officeCode!: string | null;
  /** The areas given to the person: these and all below. */
  @Column('simple-json') areaCodes!: string[];
  @Column('varchar', { length: 200 }) passwordHash!: string;
  /** Until when a first password may be used; null once the person has chosen their own. */
  @Column('datetime', { precision: 3, nullable: true }) passwordEndsAt!: Date | null;
  /** The sealed secret of the second factor; null where it is not switched on. */
  @Column('text', { nullable: true }) secretSealed!: string | null;
  /** The time step of the last code that was taken: a code is good once. */
  @Column('int', { nullable: true }) lastCodeStep!: number | null;
  @Column('datetime', { precision: 3 }) createdAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) disabledAt!: Date | null;
}
