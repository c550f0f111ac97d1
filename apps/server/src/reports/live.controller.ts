import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Sse,
  UseInterceptors,
  type MessageEvent,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { Staff } from '../domain/access.js';
import { Database } from '../platform/database/index.js';
import { ActorFinder, By, For, tokenOf } from '../platform/http/index.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { LookingBody } from './desk-bodies.js';
import { LiveFeed } from './live-feed.js';
import { ReportStore } from './report-store.js';
import { WatchDenied } from './watch-denied.js';

@Controller('desk')
@For('staff')
@UseInterceptors(WatchDenied)
export class LiveController {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportStore,
    private readonly live: LiveFeed,
    private readonly finder: ActorFinder,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Sse('live')
  follow(@Req() request: FastifyRequest): Observable<MessageEvent> {
    const token = tokenOf(request, this.settings) ?? '';
    return this.live.of(() => this.finder.find(token));
  }

  @Post('reports/:id/looking')
  @HttpCode(204)
  async looking(@By() actor: Staff, @Param('id') id: string, @Body() { open }: LookingBody): Promise<void> {
    this.live.looks(await this.reports.visible(this.db.reader, actor, id), actor, open);
  }
}
