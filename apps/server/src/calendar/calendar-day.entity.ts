import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day that an administrator knows to be worked or free, whatever the calendar says of it. */
@Entity('calendar_day')
export class CalendarDay {
  /** In China, `2027-02-06`. */
  @PrimaryColumn('varchar', { length: 10 }) day!: string;
  @Column('boolean') working!: boolean;
  @Column('varchar', { length: 36 }) enteredBy!: string;
  @Column('datetime', { precision: 3 }) enteredAt!: Date;
}
