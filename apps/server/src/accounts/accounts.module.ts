import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ActorFinder } from '../platform/http/index.js';
import { AccountStore } from './account-store.js';
import { ResidentSignIn } from './resident-sign-in.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { StaffSignIn } from './staff-sign-in.js';
import { StaffStore } from './staff-store.js';
import { StaffViews } from './staff-view.js';

@Module({
  imports: [AreasModule, AuditModule],
  controllers: [SessionController],
  providers: [
    AccountStore,
    { provide: ActorFinder, useExisting: Sessions },
    ResidentSignIn,
    Sessions,
    StaffSignIn,
    StaffStore,
    StaffViews,
  ],
  exports: [AccountStore, ActorFinder, StaffStore],
})
export class AccountsModule {}
