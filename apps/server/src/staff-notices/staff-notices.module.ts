import { Module } from '@nestjs/common';
import { StaffInboxController } from './staff-inbox.controller.js';
import { StaffInbox } from './staff-inbox.service.js';
import { StaffNoticeStore } from './staff-notice-store.js';

@Module({
  controllers: [StaffInboxController],
  providers: [StaffInbox, StaffNoticeStore],
  exports: [StaffNoticeStore],
})
export class StaffNoticesModule {}
