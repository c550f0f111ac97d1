import type { ConsentCode } from '@sanshi/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A resident's consent with the version of the text that they read (个人信息保护法 §14, §23, §25). */
@Entity('consent')
@Index('consent_by_account', ['accountId', 'code'])
export class Consent {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) accountId!: string;
  @Column('varchar', { length: 36 }) reportId!: string;
  @Column('varchar', { length: 32 }) code!: ConsentCode;
  @Column('varchar', { length: 16 }) version!: string;
  @Column('datetime', { precision: 3 }) givenAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) withdrawnAt!: Date | null;
}
