import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { LIMITS, type DeadLetterPage } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { DeadLetters } from './dead-letters.service.js';
import { InboxQuery } from './inbox.controller.js';

@Controller('desk/dead-letters')
@For('staff')
export class DeadLettersController {
  constructor(private readonly letters: DeadLetters) {}

  @Get()
  page(@By() actor: Staff, @Query() { limit, cursor }: InboxQuery): Promise<DeadLetterPage> {
    return this.letters.page(actor, limit ?? LIMITS.page.usual, cursor ?? null);
  }

  @Post(':id/resend')
  @HttpCode(204)
  resend(@By() actor: Staff, @Param('id') id: string): Promise<void> {
    return this.letters.resend(actor, id);
  }
}
