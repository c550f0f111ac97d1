import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One who met with the same and joined a report, with a receipt of their own, and what they say of its result. */
@Entity('neighbour')
@Index('neighbour_by_receipt_number', ['receiptNumber'], { unique: true })
@Index('neighbour_once', ['reportId', 'accountId'], { unique: true })
@Index('neighbour_by_account', ['accountId', 'joinedAt', 'id'])
export class Neighbour {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 10 }) receiptNumber!: string;
  /** The report that they joined; where it was merged since, its primary tells how it goes on. */
  @Column('varchar', { length: 36 }) reportId!: string;
  @Column('varchar', { length: 36 }) accountId!: string;
  @Column('datetime', { precision: 3 }) joinedAt!: Date;
  @Column('boolean', { nullable: true }) solved!: boolean | null;
  @Column('boolean', { nullable: true }) satisfied!: boolean | null;
  @Column('datetime', { precision: 3, nullable: true }) answeredAt!: Date | null;
}
