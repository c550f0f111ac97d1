import { Module } from '@nestjs/common';
import { FeedbackStore } from './feedback-store.js';

/** What residents said of the product, for whoever reads it or takes it along. */
@Module({ providers: [FeedbackStore], exports: [FeedbackStore] })
export class FeedbackRowsModule {}
