import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publishing/publications.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { FeedbackRowsModule } from './feedback-rows.module.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackService } from './feedback.service.js';

@Module({
  imports: [FeedbackRowsModule, PublicationsModule, ReportsModule],
  controllers: [FeedbackController],
  providers: [FeedbackService],
})
export class FeedbackModule {}
