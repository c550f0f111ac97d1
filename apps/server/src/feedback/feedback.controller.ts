import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  FEEDBACK_KINDS,
  LIMITS,
  type FeedbackKind,
  type FeedbackView,
  type Page,
  type SendFeedback,
} from '@sanshi/contracts';
import type { Resident, Staff } from '../domain/access.js';
import { Id, OneOf, Optional, Text, WholeNumber } from '../platform/http/fields.js';
import { By, For } from '../platform/http/index.js';
import { FeedbackService } from './feedback.service.js';

export class FeedbackBody implements SendFeedback {
  @OneOf(FEEDBACK_KINDS) kind!: FeedbackKind;
  @Text(LIMITS.feedback) text!: string;
  @Optional() @Text({ min: 1, max: LIMITS.feedbackContact.max }) contact?: string;
  @Optional() @Id() reportId?: string;
}

export class FeedbackQuery {
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Id() cursor?: string;
}

@Controller()
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Post('my/feedback')
  @For('resident')
  @HttpCode(204)
  send(@By() actor: Resident, @Body() body: FeedbackBody): Promise<void> {
    return this.feedback.take(actor, body);
  }

  @Get('desk/feedback')
  @For('staff')
  list(@By() actor: Staff, @Query() query: FeedbackQuery): Promise<Page<FeedbackView>> {
    return this.feedback.page(actor, query);
  }
}
