import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who reported: apart from the report, sealed, and readable only by the `identity` act, which leaves a trace. */
@Entity('reporter')
@Index('reporter_by_phone', ['phoneIndex'])
export class Reporter {
  @PrimaryColumn('varchar', { length: 36 }) reportId!: string;
  @Column('text', { nullable: true }) nameSealed!: string | null;
  @Column('text', { nullable: true }) phoneSealed!: string | null;
  /** How to call the one for whom it was reported. */
  @Column('text', { nullable: true }) onBehalfSealed!: string | null;
  /** Keyed hash of the phone number's digits, so that a caller's earlier reports can be found without opening any. */
  @Column('varchar', { length: 64, nullable: true }) phoneIndex!: string | null;
  /** Whether the reporter agreed that the office which handles the report may have it. */
  @Column('boolean') officeMay!: boolean;
}
