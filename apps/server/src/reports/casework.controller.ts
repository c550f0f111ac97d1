import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import type { DeskReport } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { CaseworkService } from './casework.service.js';
import { ExtendBody, ParkBody, ResolveBody, ReturnBody, VersionedBody } from './desk-bodies.js';
import { WatchDenied } from './watch-denied.js';

@Controller('desk/reports/:id')
@For('staff')
@UseInterceptors(WatchDenied)
export class CaseworkController {
  constructor(private readonly casework: CaseworkService) {}

  @Post('sign')
  @HttpCode(200)
  sign(@By() actor: Staff, @Param('id') id: string, @Body() body: VersionedBody): Promise<DeskReport> {
    return this.casework.sign(actor, id, body);
  }

  @Post('return')
  @HttpCode(200)
  return(@By() actor: Staff, @Param('id') id: string, @Body() body: ReturnBody): Promise<DeskReport> {
    return this.casework.return(actor, id, body);
  }

  @Post('resolve')
  @HttpCode(200)
  resolve(@By() actor: Staff, @Param('id') id: string, @Body() body: ResolveBody): Promise<DeskReport> {
    return this.casework.resolve(actor, id, body);
  }

  @Post('extend')
  @HttpCode(200)
  extend(@By() actor: Staff, @Param('id') id: string, @Body() body: ExtendBody): Promise<DeskReport> {
    return this.casework.extend(actor, id, body);
  }

  @Post('park')
  @HttpCode(200)
  park(@By() actor: Staff, @Param('id') id: string, @Body() body: ParkBody): Promise<DeskReport> {
    return this.casework.park(actor, id, body);
  }
}
