import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import type { AssignableOffice, DeskReport } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import {
  AcceptBody,
  AssignBody,
  CoverBody,
  FollowUpBody,
  MergeBody,
  ReasonBody,
  SayBody,
  VerifyBody,
  VersionedBody,
} from './desk-bodies.js';
import { DeskService } from './desk.service.js';
import { DeskReading } from './desk-reading.service.js';
import { WatchDenied } from './watch-denied.js';

@Controller('desk')
@For('staff')
@UseInterceptors(WatchDenied)
export class DeskController {
  constructor(
    private readonly reading: DeskReading,
    private readonly desk: DeskService,
  ) {}

  @Get('reports/:id')
  one(@By() actor: Staff, @Param('id') id: string): Promise<DeskReport> {
    return this.reading.one(actor, id);
  }

  @Get('reports/:id/offices')
  async offices(@By() actor: Staff, @Param('id') id: string): Promise<{ items: AssignableOffice[] }> {
    return { items: await this.reading.offices(actor, id) };
  }

  @Post('reports/:id/accept')
  @HttpCode(200)
  accept(@By() actor: Staff, @Param('id') id: string, @Body() body: AcceptBody): Promise<DeskReport> {
    return this.desk.accept(actor, id, body);
  }

  @Post('reports/:id/decline')
  @HttpCode(200)
  decline(@By() actor: Staff, @Param('id') id: string, @Body() body: ReasonBody): Promise<DeskReport> {
    return this.desk.decline(actor, id, body);
  }

  @Post('reports/:id/reinstate')
  @HttpCode(200)
  reinstate(@By() actor: Staff, @Param('id') id: string, @Body() body: ReasonBody): Promise<DeskReport> {
    return this.desk.reinstate(actor, id, body);
  }

  @Post('reports/:id/merge')
  @HttpCode(200)
  merge(@By() actor: Staff, @Param('id') id: string, @Body() body: MergeBody): Promise<DeskReport> {
    return this.desk.merge(actor, id, body);
  }

  @Post('reports/:id/unmerge')
  @HttpCode(200)
  unmerge(@By() actor: Staff, @Param('id') id: string, @Body() body: ReasonBody): Promise<DeskReport> {
    return this.desk.unmerge(actor, id, body);
  }

  @Post('reports/:id/assign')
  @HttpCode(200)
  assign(@By() actor: Staff, @Param('id') id: string, @Body() body: AssignBody): Promise<DeskReport> {
    return this.desk.assign(actor, id, body);
  }

  @Post('reports/:id/reply')
  @HttpCode(200)
  reply(@By() actor: Staff, @Param('id') id: string, @Body() body: SayBody): Promise<DeskReport> {
    return this.desk.reply(actor, id, body);
  }

  @Post('reports/:id/ask')
  @HttpCode(200)
  ask(@By() actor: Staff, @Param('id') id: string, @Body() body: SayBody): Promise<DeskReport> {
    return this.desk.ask(actor, id, body);
  }

  @Post('reports/:id/answer')
  @HttpCode(200)
  answer(@By() actor: Staff, @Param('id') id: string, @Body() body: SayBody): Promise<DeskReport> {
    return this.desk.answer(actor, id, body);
  }

  @Post('reports/:id/note')
  @HttpCode(200)
  note(@By() actor: Staff, @Param('id') id: string, @Body() body: ReasonBody): Promise<DeskReport> {
    return this.desk.note(actor, id, body);
  }

  @Post('reports/:id/urge')
  @HttpCode(200)
  urge(@By() actor: Staff, @Param('id') id: string, @Body() body: VersionedBody): Promise<DeskReport> {
    return this.desk.urge(actor, id, body);
  }

  @Post('reports/:id/follow-up')
  @HttpCode(200)
  followUp(@By() actor: Staff, @Param('id') id: string, @Body() body: FollowUpBody): Promise<DeskReport> {
    return this.desk.followUp(actor, id, body);
  }

  @Post('reports/:id/reopen')
  @HttpCode(200)
  reopen(@By() actor: Staff, @Param('id') id: string, @Body() body: ReasonBody): Promise<DeskReport> {
    return this.desk.reopen(actor, id, body);
  }

  @Post('reports/:id/verify')
  @HttpCode(200)
  verify(@By() actor: Staff, @Param('id') id: string, @Body() body: VerifyBody): Promise<DeskReport> {
    return this.desk.verify(actor, id, body);
  }

  @Post('reports/:id/minor')
  @HttpCode(200)
  minor(@By() actor: Staff, @Param('id') id: string, @Body() body: ReasonBody): Promise<DeskReport> {
    return this.desk.minor(actor, id, body);
  }

  @Post('reports/:id/cover')
  @HttpCode(200)
  cover(@By() actor: Staff, @Param('id') id: string, @Body() body: CoverBody): Promise<DeskReport> {
    return this.desk.cover(actor, id, body);
  }
}
