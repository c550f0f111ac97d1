import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database/index.js';
import { Limiter } from './http/index.js';
import { createLog, LOG, type Log } from './log.js';
import { Sealing } from './sealing.js';
import { SETTINGS, type Settings } from './settings.js';
import { openStorage, Storage } from './storage/index.js';
import { openShared, Shared } from './shared/index.js';
import { Sweeps } from './sweeps.js';
import { WechatClient } from './wechat/index.js';
import { CurrentCalendar, WORK_CALENDAR } from './work-calendar.js';

/** What is opened before the application, and outlives it in tests. */
export interface Ground {
  settings: Settings;
  db: Database;
  clock: Clock;
  /** One is made by the settings if it is absent. */
  log?: Log;
}

/** The plumbing, for every feature to take from. */
@Global()
@Module({})
export class PlatformModule {
  static on({ settings, db, clock, log = createLog(settings) }: Ground): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: LOG, useValue: log },
      { provide: Database, useValue: db },
      { provide: Clock, useValue: clock },
      CurrentCalendar,
      { provide: WORK_CALENDAR, useExisting: CurrentCalendar },
      { provide: Sealing, useValue: new Sealing(settings.identityKeys) },
      { provide: Shared, useFactory: () => openShared(settings.redisUrl, log) },
      { provide: Storage, useFactory: () => openStorage(settings) },
      { provide: WechatClient, useValue: new WechatClient(settings.wechat, clock) },
      Limiter,
      Sweeps,
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}
