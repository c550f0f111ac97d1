import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { PublicationsModule } from '../publishing/publications.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { FollowRowsModule } from './follow-rows.module.js';
import { FollowsController } from './follows.controller.js';
import { FollowsService } from './follows.service.js';

@Module({
  imports: [AreasModule, FollowRowsModule, PublicationsModule, ReportsModule],
  controllers: [FollowsController],
  providers: [FollowsService],
})
export class FollowsModule {}
