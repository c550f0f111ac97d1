import type { NoticeKind } from '@sanshi/contracts';
import type { Audience } from '../domain/notices.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `none`: the inbox is all there is; `waiting`: to be sent by WeChat; `dead`: given up, an administrator sees it. */
export type SendState = 'none' | 'waiting' | 'sent' | 'undeliverable' | 'dead';

/** One event told to one resident: a line of the inbox, and a WeChat message where the resident granted one. */
@Entity('notice')
@Index('notice_once', ['eventId', 'accountId'], { unique: true })
@Index('notice_by_account', ['accountId', 'id'])
@Index('notice_to_send', ['sendState', 'nextTryAt', 'id'])
@Index('notice_by_message', ['messageId'])
export class Notice {
  @PrimaryColumn('varchar', { length: 36 }) id!: string;
  @Column('varchar', { length: 36 }) eventId!: string;
  @Column('varchar', { length: 36 }) accountId!: string;
  @Column('varchar', { length: 36 }) reportId!: string;
  @Column('varchar', { length: 16 }) kind!: NoticeKind;
  /** As whom the account is told; null: as the reporter. */
  @Column('varchar', { length: 16, nullable: true }) audience!: Audience | null;
  /** Of a neighbour: under which receipt. */
  @Column('varchar', { length: 36, nullable: true }) joinId!: string | null;
  @Column('datetime', { precision: 3 }) createdAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) readAt!: Date | null;
  @Column('varchar', { length: 16 }) sendState!: SendState;
  @Column('int') tries!: number;
  @Column('datetime', { precision: 3, nullable: true }) nextTryAt!: Date | null;
  /** A worker's lease; past it another may take the notice. */
  @Column('datetime', { precision: 3, nullable: true }) lockedUntil!: Date | null;
  @Column('datetime', { precision: 3, nullable: true }) sentAt!: Date | null;
  /** WeChat's name for the message; null until it went. */
  @Column('varchar', { length: 32, nullable: true }) messageId!: string | null;
  @Column('varchar', { length: 200, nullable: true }) lastProblem!: string | null;
}
