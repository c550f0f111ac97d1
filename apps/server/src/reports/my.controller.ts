import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { MyReport, MyReportItem, Page } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import {
  ConcealBody,
  ConfirmBody,
  MessageBody,
  PageQuery,
  ReopenBody,
  UrgeBody,
  WithdrawBody,
} from './filing-bodies.js';
import { MyReports } from './my-reports.service.js';

@Controller('my/reports')
@For('resident')
export class MyReportsController {
  constructor(private readonly mine: MyReports) {}

  @Get()
  list(@By() actor: Resident, @Query() query: PageQuery): Promise<Page<MyReportItem>> {
    return this.mine.page(actor, query);
  }

  @Get(':id')
  one(@By() actor: Resident, @Param('id') id: string): Promise<MyReport> {
    return this.mine.one(actor, id);
  }

  @Post(':id/messages')
  say(@By() actor: Resident, @Param('id') id: string, @Body() body: MessageBody): Promise<MyReport> {
    return this.mine.say(actor, id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(@By() actor: Resident, @Param('id') id: string, @Body() body: WithdrawBody): Promise<MyReport> {
    return this.mine.withdraw(actor, id, body);
  }

  @Post(':id/urge')
  @HttpCode(200)
  urge(@By() actor: Resident, @Param('id') id: string, @Body() body: UrgeBody): Promise<MyReport> {
    return this.mine.urge(actor, id, body);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  confirm(@By() actor: Resident, @Param('id') id: string, @Body() body: ConfirmBody): Promise<MyReport> {
    return this.mine.confirm(actor, id, body);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  reopen(@By() actor: Resident, @Param('id') id: string, @Body() body: ReopenBody): Promise<MyReport> {
    return this.mine.reopen(actor, id, body);
  }

  @Post(':id/identity')
  @HttpCode(200)
  conceal(@By() actor: Resident, @Param('id') id: string, @Body() body: ConcealBody): Promise<MyReport> {
    return this.mine.conceal(actor, id, body);
  }
}
