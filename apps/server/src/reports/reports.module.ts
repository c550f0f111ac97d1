import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { NeighbourRowsModule } from '../neighbours/neighbour-rows.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { Sweeps } from '../platform/sweeps.js';
import { PublicationsModule } from '../publishing/publications.module.js';
import { StaffNoticesModule } from '../staff-notices/staff-notices.module.js';
import { BodyHashes } from './body-hashes.js';
import { CaseworkController } from './casework.controller.js';
import { CaseworkService } from './casework.service.js';
import { DeskList } from './desk-list.js';
import { DeskReading } from './desk-reading.service.js';
import { DeskView } from './desk-view.js';
import { DeskListController } from './desk-list.controller.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { Denials } from './denials.js';
import { EventStore } from './event-store.js';
import { FilingController } from './filing.controller.js';
import { FilingService } from './filing.service.js';
import { IdentityController } from './identity.controller.js';
import { IdentityRequestStore } from './identity-request-store.js';
import { IdentityService } from './identity.service.js';
import { IdentityView } from './identity-view.js';
import { LiveController } from './live.controller.js';
import { LiveFeed } from './live-feed.js';
import { Moments } from './moments.js';
import { MyReportsController } from './my.controller.js';
import { MyReports } from './my-reports.service.js';
import { MyView } from './my-view.js';
import { PieceStore } from './piece-store.js';
import { PublishingController } from './publishing.controller.js';
import { PublishingService } from './publishing.service.js';
import { ReporterStore } from './reporter-store.js';
import { ReportMoves } from './report-moves.js';
import { ReportStore } from './report-store.js';
import { SameMatter } from './same-matter.js';
import { Speakers } from './speakers.js';
import { TakingDownController } from './taking-down.controller.js';
import { ViewParts } from './view-parts.js';

const LOOKING_EVERY_MS = 15_000;
const INDEX_EVERY_MS = 1000;

@Module({
  imports: [
    AccountsModule,
    AreasModule,
    AuditModule,
    NeighbourRowsModule,
    PhotosModule,
    PublicationsModule,
    StaffNoticesModule,
  ],
  controllers: [
    FilingController,
    MyReportsController,
    DeskListController,
    DeskController,
    PublishingController,
    CaseworkController,
    IdentityController,
    LiveController,
    TakingDownController,
  ],
  providers: [
    BodyHashes,
    CaseworkService,
    DeskList,
    DeskReading,
    DeskService,
    DeskView,
    Denials,
    EventStore,
    FilingService,
    IdentityRequestStore,
    IdentityService,
    IdentityView,
    LiveFeed,
    Moments,
    MyReports,
    MyView,
    PieceStore,
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
    LiveFeed,
    MyReports,
    MyView,
    PieceStore,
    PublishingService,
    ReporterStore,
    ReportMoves,
    ReportStore,
    Speakers,
  ],
})
export class ReportsModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly live: LiveFeed,
    private readonly pieces: PieceStore,
  ) {}

  onApplicationBootstrap(): void {
    const forget = async (): Promise<void> => this.live.forgetTheSilent();
    this.sweeps.start({ name: 'forget who left', everyMs: LOOKING_EVERY_MS, work: forget });
    this.sweeps.start({ name: 'index words', everyMs: INDEX_EVERY_MS, work: () => this.pieces.takeUp() });
  }
}
