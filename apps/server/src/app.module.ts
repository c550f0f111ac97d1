import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AreasModule } from './areas/areas.module.js';
import { AccessReadingModule } from './audit/access-reading.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { ChecksModule } from './checks/checks.module.js';
import { DataRightsModule } from './data-rights/data-rights.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { FeedbackModule } from './feedback/feedback.module.js';
import { FollowsModule } from './follows/follows.module.js';
import { NeighboursModule } from './neighbours/neighbours.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { PhotosModule } from './photos/photos.module.js';
import { PlatformModule, type Ground } from './platform/platform.module.js';
import { PostersModule } from './posters/posters.module.js';
import { PublishingModule } from './publishing/publishing.module.js';
import { ReceiptsModule } from './receipts/receipts.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { StaffNoticesModule } from './staff-notices/staff-notices.module.js';
import { WechatCallbackModule } from './wechat/wechat-callback.module.js';

const FEATURES = [
  AccessReadingModule,
  AccountsModule,
  AreasModule,
  CalendarModule,
  ChecksModule,
  DataRightsModule,
  DeadlinesModule,
  FeedbackModule,
  FollowsModule,
  NeighboursModule,
  NoticesModule,
  PhotosModule,
  PostersModule,
  PublishingModule,
  ReceiptsModule,
  ReportsModule,
  StaffNoticesModule,
  WechatCallbackModule,
];

/** The whole application on its ground: settings, database and clock are opened by whoever starts it. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.on(ground), ...FEATURES],
      exports: [AccountsModule],
    };
  }
}
