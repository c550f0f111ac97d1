import type { FeedbackKind } from '@sanshi/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a resident says of the product, or against something that it shows. */
@Entity('feedback')
@Index('feedback_by_account', ['accountId', 'id'])
export class FeedbackRow {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) accountId!: string;
  @Column('varchar', { length: 16 }) kind!: FeedbackKind;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) contactSealed!: string | null;
  @Column('varchar', { length: 36, nullable: true }) reportId!: string | null;
  @Column('datetime', { precision: 3 }) at!: Date;
}
