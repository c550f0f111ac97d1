import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { NeighbourRowsModule } from '../neighbours/neighbour-rows.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { PublicationsModule } from '../publishing/publications.module.js';
import { CaseworkController } from './casework.controller.js';
import { CaseworkService } from './casework.service.js';
import { DeskList } from './desk-list.js';
import { DeskReading } from './desk-reading.service.js';
import { DeskView } from './desk-view.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { EventStore } from './event-store.js';
import { FilingController } from './filing.controller.js';
import { FilingService } from './filing.service.js';
import { LiveController } from './live.controller.js';
import { LiveFeed } from './live-feed.js';
import { Moments } from './moments.js';
import { MyReportsController } from './my.controller.js';
import { MyReports } from './my-reports.service.js';
import { MyView } from './my-view.js';
import { PublishingController } from './publishing.controller.js';
import { PublishingService } from './publishing.service.js';
import { ReporterStore } from './reporter-store.js';
import { ReportMoves } from './report-moves.js';
import { ReportStore } from './report-store.js';
import { SameMatter } from './same-matter.js';
import { Speakers } from './speakers.js';
import { TakingDownController } from './taking-down.controller.js';
import { ViewParts } from './view-parts.js';

@Module({
  imports: [AccountsModule, AreasModule, AuditModule, NeighbourRowsModule, PhotosModule, PublicationsModule],
  controllers: [
    FilingController,
    MyReportsController,
    DeskController,
    PublishingController,
    CaseworkController,
    LiveController,
    TakingDownController,
  ],
  providers: [
    CaseworkService,
    DeskList,
    DeskReading,
    DeskService,
    DeskView,
    EventStore,
    FilingService,
    LiveFeed,
    Moments,
    MyReports,
    MyView,
    PublishingService,
    ReporterStore,
    ReportMoves,
    ReportStore,
    SameMatter,
    Speakers,
    ViewParts,
  ],
  exports: [
    CaseworkService,
    DeskService,
    EventStore,
    FilingService,
    MyReports,
    MyView,
    PublishingService,
    ReporterStore,
    ReportMoves,
    ReportStore,
    Speakers,
  ],
})
export class ReportsModule {}
