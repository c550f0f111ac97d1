import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { IdentityRequest, IdentityWaits, RevealedIdentity } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { RevealIdentityBody } from './desk-bodies.js';
import { IdentityService } from './identity.service.js';

@Controller('desk')
@For('staff')
export class IdentityController {
  constructor(private readonly identity: IdentityService) {}

  /** 200 with who reported; 202 while another editor has to agree first. */
  @Post('reports/:id/identity')
  async show(
    @By() actor: Staff,
    @Param('id') id: string,
    @Body() { reason }: RevealIdentityBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RevealedIdentity | IdentityWaits> {
    const answer = await this.identity.show(actor, id, reason);
    reply.status('waiting' in answer ? 202 : 200);
    return answer;
  }

  @Get('identity-requests')
  async standing(@By() actor: Staff): Promise<{ items: IdentityRequest[] }> {
    return { items: await this.identity.standing(actor) };
  }

  @Post('identity-requests/:id/grant')
  @HttpCode(204)
  grant(@By() actor: Staff, @Param('id') id: string): Promise<void> {
    return this.identity.decide(actor, id, true);
  }

  @Post('identity-requests/:id/refuse')
  @HttpCode(204)
  refuse(@By() actor: Staff, @Param('id') id: string): Promise<void> {
    return this.identity.decide(actor, id, false);
  }
}
