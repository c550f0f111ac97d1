import { Body, Controller, HttpCode, Param, Post, Sse, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { Staff } from '../domain/access.js';
import { Database } from '../platform/database/index.js';
import { By, For } from '../platform/http/index.js';
import { LookingBody } from './desk-bodies.js';
import { LiveFeed } from './live-feed.js';
import { ReportStore } from './report-store.js';

@Controller('desk')
@For('staff')
export class LiveController {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportStore,
    private readonly live: LiveFeed,
  ) {}

  @Sse('live')
  follow(@By() actor: Staff): Observable<MessageEvent> {
    return this.live.of(actor);
  }

  @Post('reports/:id/looking')
  @HttpCode(204)
  async looking(@By() actor: Staff, @Param('id') id: string, @Body() { open }: LookingBody): Promise<void> {
    this.live.looks(await this.reports.visible(this.db.reader, actor, id), actor, open);
  }
}
