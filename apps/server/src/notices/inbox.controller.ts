import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { LIMITS, type NoticePage } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { Id, Ids, Optional, WholeNumber } from '../platform/http/fields.js';
import { By, For } from '../platform/http/index.js';
import { Inbox } from './inbox.service.js';

export class InboxQuery {
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Id() cursor?: string;
}

export class ReadBody {
  /** Left out: all. */
  @Optional() @Ids({ max: LIMITS.page.max }) ids?: string[];
}

@Controller('my/notices')
@For('resident')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  page(@By() actor: Resident, @Query() query: InboxQuery): Promise<NoticePage> {
    return this.inbox.page(actor, query);
  }

  @Post('read')
  @HttpCode(204)
  read(@By() actor: Resident, @Body() { ids }: ReadBody): Promise<void> {
    return this.inbox.read(actor, ids ?? null);
  }
}
