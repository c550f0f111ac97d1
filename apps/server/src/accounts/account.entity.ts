import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type AccountKind = 'wechat' | 'guest';

/** A resident's account: a WeChat openid, or one browser. It holds no name and no number. */
@Entity('account')
@Index('account_by_openid', ['openid'], { unique: true })
export class Account {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 16 }) kind!: AccountKind;
  @Column('varchar', { length: 64, nullable: true }) openid!: string | null;
  @Column('datetime', { precision: 3 }) createdAt!: Date;
}
