import { Module } from '@nestjs/common';
import { NeighbourStore } from './neighbour-store.js';

/** Who joined what, for whoever shows reports or tells people of them. */
@Module({ providers: [NeighbourStore], exports: [NeighbourStore] })
export class NeighbourRowsModule {}
