import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { JoinedItem, JoinedReport, Page } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { AnsweringService } from './answering.service.js';
import { JoinedReading } from './joined-reading.service.js';
import { JoiningService } from './joining.service.js';
import { AnswerBody, JoinBody, JoinsQuery } from './neighbour-bodies.js';

@Controller()
@For('resident')
export class NeighboursController {
  constructor(
    private readonly joining: JoiningService,
    private readonly answering: AnsweringService,
    private readonly reading: JoinedReading,
  ) {}

  /** 201 for who joins, 200 for who had joined before. */
  @Post('reports/:id/joins')
  async join(
    @By() actor: Resident,
    @Param('id') id: string,
    @Body() body: JoinBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedReport> {
    const { neighbour, fresh } = await this.joining.join(actor, id, body);
    reply.status(fresh ? 201 : 200);
    return this.reading.view(neighbour);
  }

  @Get('my/joins')
  list(@By() actor: Resident, @Query() query: JoinsQuery): Promise<Page<JoinedItem>> {
    return this.reading.page(actor, query);
  }

  @Get('my/joins/:id')
  one(@By() actor: Resident, @Param('id') id: string): Promise<JoinedReport> {
    return this.reading.one(actor, id);
  }

  @Post('my/joins/:id/answer')
  @HttpCode(200)
  async answer(@By() actor: Resident, @Param('id') id: string, @Body() body: AnswerBody): Promise<JoinedReport> {
    return this.reading.view(await this.answering.answer(actor, id, body));
  }
}
