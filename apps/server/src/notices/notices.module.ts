import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FollowRowsModule } from '../follows/follow-rows.module.js';
import { NeighbourRowsModule } from '../neighbours/neighbour-rows.module.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { Sweeps } from '../platform/sweeps.js';
import { PublicationsModule } from '../publishing/publications.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { Audiences } from './audiences.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLetters } from './dead-letters.service.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.service.js';
import { MESSAGE_FIELDS, readMessageFields } from './message-fields.js';
import { NoticeMaker } from './notice-maker.js';
import { NoticeSender } from './notice-sender.js';
import { NoticeStore } from './notice-store.js';
import { SubscriptionStore } from './subscription-store.js';

const EVERY_MS = 500;

@Module({
  imports: [
    AccountsModule,
    AreasModule,
    AuditModule,
    FollowRowsModule,
    NeighbourRowsModule,
    PublicationsModule,
    ReportsModule,
  ],
  controllers: [DeadLettersController, InboxController],
  providers: [
    Audiences,
    DeadLetters,
    Inbox,
    NoticeMaker,
    NoticeSender,
    NoticeStore,
    SubscriptionStore,
    {
      provide: MESSAGE_FIELDS,
      inject: [SETTINGS],
      useFactory: ({ wechat }: Settings) => readMessageFields(wechat.templates),
    },
  ],
  exports: [NoticeMaker, NoticeStore, SubscriptionStore],
})
export class NoticesModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly maker: NoticeMaker,
    private readonly sender: NoticeSender,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeps.start({ name: 'make notices', everyMs: EVERY_MS, work: (stopping) => this.maker.sweep(stopping) });
    this.sweeps.start({ name: 'send notices', everyMs: EVERY_MS, work: (stopping) => this.sender.sweep(stopping) });
  }
}
