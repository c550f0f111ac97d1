import type { Beat, Kind, Priority } from '@sanshi/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('category')
export class Category {
  @PrimaryColumn('varchar', { length: 40 }) code!: string;
  @Column('varchar', { length: 16 }) beat!: Beat;
  @Column('varchar', { length: 16 }) kind!: Kind;
  @Column('varchar', { length: 40 }) name!: string;
  @Column('varchar', { length: 16 }) priority!: Priority;
  @Column('simple-json') words!: string[];
  @Column('int') position!: number;
}
