import type { AreaLevel } from '@sanshi/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Boundary } from '../domain/routing.js';

/** A district, sub-district, community or grid; its office has the same code. */
@Entity('area')
export class Area {
  @PrimaryColumn('varchar', { length: 32 }) code!: string;
  @Column('varchar', { length: 60 }) name!: string;
  @Column('varchar', { length: 16 }) level!: AreaLevel;
  @Column('varchar', { length: 32, nullable: true }) parent!: string | null;
  /** A GeoJSON Polygon or MultiPolygon in GCJ-02; null where none was drawn. */
  @Column('simple-json', { nullable: true }) boundary!: Boundary | null;
}
