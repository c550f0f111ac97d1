import type { Priority as PriorityCode } from '@sanshi/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How soon a report must be signed for, answered and resolved: `30min`, `2h` by the clock, `1wd` in working days. */
@Entity('priority')
export class Priority {
  @PrimaryColumn('varchar', { length: 16 }) code!: PriorityCode;
  @Column('varchar', { length: 20 }) name!: string;
  @Column('varchar', { length: 10 }) sign!: string;
  @Column('varchar', { length: 10 }) respond!: string;
  @Column('varchar', { length: 10 }) resolve!: string;
}
