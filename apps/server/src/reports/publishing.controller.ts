import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import type { DeskReport } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { PublishBody, ReasonBody } from './desk-bodies.js';
import { PublishingService } from './publishing.service.js';
import { WatchDenied } from './watch-denied.js';

@Controller('desk/reports/:id')
@For('staff')
@UseInterceptors(WatchDenied)
export class PublishingController {
  constructor(private readonly publishing: PublishingService) {}

  @Post('publish')
  @HttpCode(200)
  publish(@By() actor: Staff, @Param('id') id: string, @Body() body: PublishBody): Promise<DeskReport> {
    return this.publishing.publish(actor, id, body);
  }

  @Post('unpublish')
  @HttpCode(200)
  unpublish(@By() actor: Staff, @Param('id') id: string, @Body() body: ReasonBody): Promise<DeskReport> {
    return this.publishing.unpublish(actor, id, body);
  }
}
