import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { LIMITS, type StaffNoticePage } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { Id, Optional, WholeNumber } from '../platform/http/fields.js';
import { By, For } from '../platform/http/index.js';
import { StaffInbox } from './staff-inbox.service.js';

export class StaffInboxQuery {
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Id() cursor?: string;
}

export class SeenBody {
  /** The newest notice that was on the screen. */
  @Id() upTo!: string;
}

@Controller('desk/notices')
@For('staff')
export class StaffInboxController {
  constructor(private readonly inbox: StaffInbox) {}

  @Get()
  page(@By() actor: Staff, @Query() { limit, cursor }: StaffInboxQuery): Promise<StaffNoticePage> {
    return this.inbox.page(actor, limit ?? LIMITS.page.usual, cursor ?? null);
  }

  @Post('read')
  @HttpCode(204)
  read(@By() actor: Staff, @Body() { upTo }: SeenBody): Promise<void> {
    return this.inbox.read(actor, upTo);
  }
}
