import { Controller, Get, Query } from '@nestjs/common';
import { LIMITS, type AccessLogPage } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { Id, Optional, WholeNumber } from '../platform/http/fields.js';
import { By, For } from '../platform/http/index.js';
import { AccessReading } from './access-reading.service.js';

export class AccessLogQuery {
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Id() cursor?: string;
}

@Controller('desk/access-log')
@For('staff')
export class AccessReadingController {
  constructor(private readonly reading: AccessReading) {}

  @Get()
  page(@By() actor: Staff, @Query() { limit, cursor }: AccessLogQuery): Promise<AccessLogPage> {
    return this.reading.page(actor, limit ?? LIMITS.page.usual, cursor ?? null);
  }
}
