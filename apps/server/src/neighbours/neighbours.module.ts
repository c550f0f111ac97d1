import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { PublicationsModule } from '../publishing/publications.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { AnsweringService } from './answering.service.js';
import { JoinedReading } from './joined-reading.service.js';
import { JoinedView } from './joined-view.js';
import { JoiningService } from './joining.service.js';
import { NeighbourRowsModule } from './neighbour-rows.module.js';
import { NeighboursController } from './neighbours.controller.js';

@Module({
  imports: [AreasModule, NeighbourRowsModule, PhotosModule, PublicationsModule, ReportsModule],
  controllers: [NeighboursController],
  providers: [AnsweringService, JoinedReading, JoinedView, JoiningService],
  exports: [AnsweringService, JoinedView, JoiningService],
})
export class NeighboursModule {}
