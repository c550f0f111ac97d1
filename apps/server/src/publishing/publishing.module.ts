import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { FollowRowsModule } from '../follows/follow-rows.module.js';
import { NeighbourRowsModule } from '../neighbours/neighbour-rows.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { PublicationsModule } from './publications.module.js';
import { PublishedController } from './published.controller.js';
import { PublishedService } from './published.service.js';
import { PublishedView } from './published-view.js';

@Module({
  imports: [
    AccountsModule,
    AreasModule,
    FollowRowsModule,
    NeighbourRowsModule,
    PhotosModule,
    PublicationsModule,
    ReportsModule,
  ],
  controllers: [PublishedController],
  providers: [PublishedService, PublishedView],
})
export class PublishingModule {}
