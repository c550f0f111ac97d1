import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many messages of one WeChat template a resident still allows: each grant is worth one. */
@Entity('subscription')
export class Subscription {
  @PrimaryColumn('varchar', { length: 36 }) accountId!: string;
  @PrimaryColumn('varchar', { length: 64 }) templateId!: string;
  @Column('int') remaining!: number;
  @Column('datetime', { precision: 3 }) updatedAt!: Date;
}
