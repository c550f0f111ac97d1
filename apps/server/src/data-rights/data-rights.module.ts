import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FeedbackRowsModule } from '../feedback/feedback-rows.module.js';
import { FollowRowsModule } from '../follows/follow-rows.module.js';
import { NeighbourRowsModule } from '../neighbours/neighbour-rows.module.js';
import { NeighboursModule } from '../neighbours/neighbours.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { PublicationsModule } from '../publishing/publications.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { AccountRemoval } from './account-removal.service.js';
import { ConsentWithdrawal } from './consent-withdrawal.service.js';
import { DataRightsController } from './data-rights.controller.js';
import { DataRightsStore } from './data-rights-store.js';
import { OwnData } from './own-data.service.js';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    FeedbackRowsModule,
    FollowRowsModule,
    NeighbourRowsModule,
    NeighboursModule,
    NoticesModule,
    PhotosModule,
    PublicationsModule,
    ReportsModule,
  ],
  controllers: [DataRightsController],
  providers: [AccountRemoval, ConsentWithdrawal, DataRightsStore, OwnData],
})
export class DataRightsModule {}
