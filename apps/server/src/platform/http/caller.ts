import {
  Inject,
  Injectable,
  SetMetadata,
  createParamDecorator,
  type CanActivate,
  type ExecutionContext,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '@sanshi/contracts';
import type { Actor } from '../../domain/access.js';
import { NotAllowed, NotSignedIn } from '../../domain/errors.js';
import { SETTINGS, type Settings } from '../settings.js';
import { cookieTokenOf, tokenOf } from './credentials.js';
import { comesFromOwnPages } from './origin.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it; null where nobody needs to be known. */
    actor: Actor | null;
  }
}

const FOR = 'sanshi:for';

/** Who may call a route, on a controller or on a handler, which overrules it. A route without it stops the start. */
export const For = (caller: Caller): MethodDecorator & ClassDecorator => SetMetadata(FOR, caller);

/** The parameter that holds who calls: a `Resident`, a `Staff`, or with `@For('either')` an `Actor`. */
export const By = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<FastifyRequest>().actor,
);

/** Knows who stands behind a token, at this moment. */
export abstract class ActorFinder {
  /** @returns null for a token that is unknown, ended or too old */
  abstract find(token: string): Promise<Actor | null>;
}

/** Lets through whom the route is for. */
@Injectable()
export class CallerGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly finder: ActorFinder,
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws Error naming the handlers that say for nobody whom they are: nothing is open by being forgotten */
  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const handlers: Record<string, unknown> = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(handlers)
        .filter((name) => isRoute(handlers[name]) && this.callerOf(handlers[name], metatype) === undefined)
        .map((name) => `${metatype?.name}.${name}`);
    });
    if (silent.length > 0) throw new Error(`without @For: ${silent.join(', ')}`);
  }

  /** @throws NotSignedIn, NotAllowed */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.refuseForeignPage(request);
    const caller = this.callerOf(context.getHandler(), context.getClass());
    if (caller === 'anybody') return true;
    const token = tokenOf(request, this.settings);
    const actor = token === null ? null : await this.finder.find(token);
    if (!actor) throw new NotSignedIn();
    if (caller !== 'either' && caller !== actor.kind) throw new NotAllowed(`a ${actor.kind} on a route for ${caller}`);
    request.actor = actor;
    return true;
  }

  /** A cookie is sent along by whatever page asks: a change that comes with one must come from our own. */
  private refuseForeignPage(request: FastifyRequest): void {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
    if (cookieTokenOf(request, this.settings) === null || comesFromOwnPages(request, this.settings)) return;
    throw new NotAllowed('a change with the staff cookie from another page');
  }

  private callerOf(handler: unknown, controller: unknown): Caller | undefined {
    const targets = [handler, controller].filter((target) => typeof target === 'function');
    return this.reflector.getAllAndOverride<Caller | undefined>(FOR, targets);
  }
}

/** Nest keeps a handler's path under this key. */
const isRoute = (handler: unknown): boolean => typeof handler === 'function' && Reflect.hasMetadata('path', handler);
