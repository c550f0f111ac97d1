import { Body, Controller, Get, Header, HttpCode, Module, Post, Query, type DynamicModule } from '@nestjs/common';
import type { Actor } from '../src/domain/access.js';
import { NotFound, NotNow } from '../src/domain/errors.js';
import * as field from '../src/platform/http/fields.js';
import { ActorFinder, By, For, Limiter } from '../src/platform/http/index.js';
import { PlatformModule, type Ground } from '../src/platform/platform.module.js';

class SpotBody {
  @field.Longitude() longitude!: number;
  @field.Optional() @field.Text({ min: 2, max: 5 }) address?: string;
}

class EchoBody {
  @field.Text({ min: 2, max: 5 }) text!: string;
  @field.Optional() @field.Inside(() => SpotBody) place?: SpotBody;
  @field.Optional() @field.InsideList(() => SpotBody, { max: 2 }) places?: SpotBody[];
  @field.Optional() @field.Ids({ max: 2 }) photoIds?: string[];
  @field.Optional() @field.OneOf(['a', 'b']) kind?: string;
  @field.Optional() @field.WholeNumber({ min: 1 }) version?: number;
  @field.Optional() @field.Flag() solved?: boolean;
  @field.Optional() @field.Instant() at?: string;
  @field.Optional() @field.Day() until?: string;
  @field.Optional() @field.Code() code?: string;
}

class EchoQuery {
  @field.Optional() @field.WholeNumber({ min: 1, max: 100 }) limit?: number;
  @field.Optional() @field.Flag() overdue?: boolean;
  @field.Optional() @field.Longitude() longitude?: number;
}

@Controller('echo')
@For('anybody')
class EchoController {
  constructor(private readonly limiter: Limiter) {}

  @Post()
  @HttpCode(200)
  body(@Body() body: EchoBody): EchoBody {
    return body;
  }

  @Get()
  query(@Query() query: EchoQuery): EchoQuery {
    return query;
  }

  @Get('long')
  @Header('content-type', 'text/plain')
  long(): string {
    return '三事'.repeat(5000);
  }

  @Get('bug')
  bug(): never {
    throw new Error("SELECT secret FROM reporter WHERE phone = '13800000000'");
  }

  @Get('missing')
  missing(): never {
    throw new NotFound('nothing');
  }

  @Get('busy')
  busy(): never {
    throw new NotNow(7);
  }

  @Get('limited')
  async limited(): Promise<void> {
    await this.limiter.take('reports', 'somebody');
  }
}

@Controller('who')
@For('staff')
class WhoController {
  @Get()
  @For('either')
  who(@By() actor: Actor): Actor {
    return actor;
  }

  @Post()
  staff(@By() actor: Actor): Actor {
    return actor;
  }
}

class Tokens extends ActorFinder {
  find(token: string): Promise<Actor | null> {
    const staff = { kind: 'staff', id: 's', role: 'editor', displayName: '编辑', officeCode: null } as const;
    if (token === 'staff') return Promise.resolve({ ...staff, areaCodes: new Set<string>() });
    return Promise.resolve(token === 'resident' ? { kind: 'resident', accountId: 'r', channel: 'h5' } : null);
  }
}

/** An application that shows the edge around it: fields of every kind, refusals, callers. */
@Module({})
export class ScratchModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: ScratchModule,
      imports: [PlatformModule.on(ground)],
      controllers: [EchoController, WhoController],
      providers: [{ provide: ActorFinder, useClass: Tokens }],
      exports: [ActorFinder],
    };
  }
}
