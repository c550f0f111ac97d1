import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publishing/publications.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ReceiptLookUp } from './receipt-look-up.service.js';
import { ReceiptsController } from './receipts.controller.js';

@Module({
  imports: [PublicationsModule, ReportsModule],
  controllers: [ReceiptsController],
  providers: [ReceiptLookUp],
})
export class ReceiptsModule {}
