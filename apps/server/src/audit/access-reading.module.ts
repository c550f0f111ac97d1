import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AccessReadingController } from './access-reading.controller.js';
import { AccessReading } from './access-reading.service.js';
import { AuditModule } from './audit.module.js';

/** Apart from the log itself, which the accounts write to. */
@Module({ imports: [AccountsModule, AuditModule], controllers: [AccessReadingController], providers: [AccessReading] })
export class AccessReadingModule {}
