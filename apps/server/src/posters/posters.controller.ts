import { Controller, Get, Header, Param } from '@nestjs/common';
import type { Staff } from '../domain/access.js';
import { By, For } from '../platform/http/index.js';
import { PostersService } from './posters.service.js';

@Controller('desk/posters')
@For('staff')
export class PostersController {
  constructor(private readonly posters: PostersService) {}

  @Get(':areaCode')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  poster(@By() actor: Staff, @Param('areaCode') areaCode: string): Promise<string> {
    return this.posters.poster(actor, areaCode);
  }
}
