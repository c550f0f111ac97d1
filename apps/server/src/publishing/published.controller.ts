import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page, PublishedItem, PublishedReport } from '@sanshi/contracts';
import { ActorFinder, For, tokenOf } from '../platform/http/index.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { PublishedQueryBody } from './published-bodies.js';
import { PublishedService } from './published.service.js';

/** What everybody may keep for a moment: what is taken back is gone from every cache within it. */
const FOR_ALL = 'public, max-age=30';
const FOR_ONE = 'private, no-store';

@Controller('published')
@For('anybody')
export class PublishedController {
  constructor(
    private readonly published: PublishedService,
    private readonly finder: ActorFinder,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Header('cache-control', FOR_ALL)
  list(@Query() query: PublishedQueryBody): Promise<Page<PublishedItem>> {
    return this.published.page(query);
  }

  /** Whoever is signed in reads also whether they follow it or joined it; a token that is no longer good reads as nobody's. */
  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublishedReport> {
    const token = tokenOf(request, this.settings);
    const actor = token === null ? null : await this.finder.find(token);
    const resident = actor?.kind === 'resident' ? actor : null;
    const report = await this.published.one(id, resident);
    reply.header('cache-control', token === null ? FOR_ALL : FOR_ONE).header('vary', 'authorization');
    return report;
  }
}
