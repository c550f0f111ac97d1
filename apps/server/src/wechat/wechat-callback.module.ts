import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { Shared } from '../platform/shared/index.js';
import { CallbackCrypto } from '../platform/wechat/index.js';
import { ReportsModule } from '../reports/reports.module.js';
import { PushedEvents } from './pushed-events.js';
import { WechatCallbackController } from './wechat-callback.controller.js';

@Module({
  imports: [AccountsModule, NoticesModule, PhotosModule, ReportsModule],
  controllers: [WechatCallbackController],
  providers: [
    PushedEvents,
    {
      provide: CallbackCrypto,
      inject: [SETTINGS, Clock, Shared],
      useFactory: ({ wechat }: Settings, clock: Clock, shared: Shared) => new CallbackCrypto(wechat, clock, shared),
    },
  ],
})
export class WechatCallbackModule {}
