import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an editor wrote and chose of a report for the public. Whether it is public now is the report's `publicAt`. */
@Entity('publication')
export class PublicationRow {
  @PrimaryColumn('varchar', { length: 36 }) reportId!: string;
  @Column('varchar', { length: 60 }) title!: string;
  @Column('text') text!: string;
  /** In the order in which they are shown. */
  @Column('simple-json') photoIds!: string[];
  /** Ids of events. */
  @Column('simple-json') replyIds!: string[];
  @Column('datetime', { precision: 3 }) updatedAt!: Date;
}
