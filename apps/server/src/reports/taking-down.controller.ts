import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TAKEN_DOWN_CHANNELS, type DeskReport, type TakenDownChannel, type TakeDownReport } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { OneOf } from '../platform/http/fields.js';
import { By, For, idempotencyKeyOf } from '../platform/http/index.js';
import { DeskView } from './desk-view.js';
import { FileReportBody } from './filing-bodies.js';
import { FilingService } from './filing.service.js';

export class TakeDownBody extends FileReportBody implements TakeDownReport {
  @OneOf(TAKEN_DOWN_CHANNELS) channel!: TakenDownChannel;
}

/** A report by telephone or letter, or one that staff saw on their round, comes in by the same door. */
@Controller('desk/reports')
@For('staff')
export class TakingDownController {
  constructor(
    private readonly filing: FilingService,
    private readonly view: DeskView,
  ) {}

  /** 201 for a new report, 200 for one that the same key had brought before. */
  @Post()
  async takeDown(
    @By() actor: Staff,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: TakeDownBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskReport> {
    const { report, fresh } = await this.filing.takeDown(actor, idempotencyKeyOf(key), body);
    reply.status(fresh ? 201 : 200);
    return this.view.whole(actor, report);
  }
}
