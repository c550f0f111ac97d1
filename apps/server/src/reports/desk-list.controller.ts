import { Controller, Get, Query } from '@nestjs/common';
import type { DeskCounts, DeskReportItem, Page } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { DeskQueryBody } from './desk-bodies.js';
import { DeskReading } from './desk-reading.service.js';

/** Lists, which name no report that could be refused: nothing watches them for it (see WatchDenied), which would cost a tenth of them. */
@Controller('desk')
@For('staff')
export class DeskListController {
  constructor(private readonly reading: DeskReading) {}

  @Get('reports')
  list(@By() actor: Staff, @Query() query: DeskQueryBody): Promise<Page<DeskReportItem>> {
    return this.reading.page(actor, query);
  }

  @Get('counts')
  counts(@By() actor: Staff): Promise<DeskCounts> {
    return this.reading.counts(actor);
  }
}
