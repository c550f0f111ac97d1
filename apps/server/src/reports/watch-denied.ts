import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { Denials } from './denials.js';

/** On a controller of staff's routes `…/:id/<command>`: whatever is refused there for want of a right leaves a trace. */
@Injectable()
export class WatchDenied implements NestInterceptor {
  constructor(private readonly denials: Denials) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
    const { id } = params;
    if (id === undefined || actor?.kind !== 'staff') return next.handle();
    const attempt = context.getHandler().name;
    return defer(() =>
      this.denials.watch(actor, id, attempt, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
    );
  }
}
