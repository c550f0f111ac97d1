import type { StaffNoticeKind } from '@sanshi/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something told to one member of staff. */
@Entity('staff_notice')
@Index('staff_notice_by_person', ['staffId', 'id'])
export class StaffNotice {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) staffId!: string;
  @Column('varchar', { length: 36 }) reportId!: string;
  @Column('varchar', { length: 24 }) kind!: StaffNoticeKind;
  /** Of a limit: when it ends or ended. */
  @Column('datetime', { precision: 3, nullable: true }) dueAt!: Date | null;
  @Column('datetime', { precision: 3 }) createdAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) readAt!: Date | null;
}
