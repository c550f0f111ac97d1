import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { MyReportItem, SimilarNearby } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { By, For, idempotencyKeyOf } from '../platform/http/index.js';
import { FileReportBody, SimilarQuery } from './filing-bodies.js';
import { FilingService } from './filing.service.js';
import { MyView } from './my-view.js';
import { SameMatter } from './same-matter.js';

@Controller('reports')
@For('resident')
export class FilingController {
  constructor(
    private readonly filing: FilingService,
    private readonly sameMatter: SameMatter,
    private readonly view: MyView,
  ) {}

  /** 201 for a new report, 200 for one that the same key had filed before. */
  @Post()
  async file(
    @By() actor: Resident,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: FileReportBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MyReportItem> {
    const { report, fresh } = await this.filing.file(actor, idempotencyKeyOf(key), body);
    reply.status(fresh ? 201 : 200);
    return this.view.item(report);
  }

  @Get('similar')
  async similar(@By() actor: Resident, @Query() query: SimilarQuery): Promise<{ items: SimilarNearby[] }> {
    return { items: await this.sameMatter.nearby(actor, query) };
  }
}
