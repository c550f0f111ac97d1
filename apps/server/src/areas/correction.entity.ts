import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An editor accepted a report under another category than it was filed under: there is something to learn from its words. */
@Entity('correction')
@Index('correction_by_time', ['at'])
export class Correction {
  @PrimaryColumn('varchar', { length: 36 }) reportId!: string;
  /** The category that is right. */
  @Column('varchar', { length: 40 }) category!: string;
  @Column('datetime', { precision: 3 }) at!: Date;
}
