import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the newspaper printed of a report. */
@Entity('story')
export class StoryRow {
  @PrimaryColumn('varchar', { length: 36 }) reportId!: string;
  @Column('varchar', { length: 60 }) headline!: string;
  /** The day of the edition, `2026-11-20`. */
  @Column('varchar', { length: 10 }) edition!: string;
  @Column('varchar', { length: 8 }) page!: string;
}
