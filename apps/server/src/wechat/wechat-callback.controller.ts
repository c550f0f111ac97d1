import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { NotAllowed } from '../domain/errors.js';
import { For } from '../platform/http/index.js';
import { CallbackCrypto, CallbackRefused } from '../platform/wechat/index.js';
import { PushedEvents } from './pushed-events.js';

/** WeChat's message push: it has its answer at once, whatever there is to do. */
@Controller('wechat/callback')
@For('anybody')
export class WechatCallbackController {
  constructor(
    private readonly crypto: CallbackCrypto,
    private readonly events: PushedEvents,
  ) {}

  /** WeChat checks that the address is ours. */
  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  echo(@Query() query: unknown): Promise<string> {
    return refusedPlainly(async () => this.crypto.echo(query));
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  take(@Query() query: unknown, @Body() body: unknown): Promise<string> {
    return refusedPlainly(async () => {
      await this.events.take(await this.crypto.open(query, body));
      return 'success';
    });
  }
}

/** Who is refused is not told why: only WeChat would have use for it. */
async function refusedPlainly(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof CallbackRefused) throw new NotAllowed(problem.message);
    throw problem;
  }
}
