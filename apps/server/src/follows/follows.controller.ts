import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { FOLLOW_KINDS, type Follow, type FollowKind } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { Code, OneOf } from '../platform/http/fields.js';
import { By, For } from '../platform/http/index.js';
import { FollowsService } from './follows.service.js';

export class FollowPath {
  @OneOf(FOLLOW_KINDS) kind!: FollowKind;
  /** A published report's id, or an area's code. */
  @Code() target!: string;
}

@Controller('my/follows')
@For('resident')
export class FollowsController {
  constructor(private readonly follows: FollowsService) {}

  @Get()
  async list(@By() actor: Resident): Promise<{ items: Follow[] }> {
    return { items: await this.follows.all(actor) };
  }

  @Put(':kind/:target')
  @HttpCode(200)
  follow(@By() actor: Resident, @Param() path: FollowPath): Promise<Follow> {
    return this.follows.follow(actor, path);
  }

  @Delete(':kind/:target')
  @HttpCode(204)
  unfollow(@By() actor: Resident, @Param() path: FollowPath): Promise<void> {
    return this.follows.unfollow(actor, path);
  }
}
