import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInput } from '../../domain/errors.js';
import type { Log } from '../log.js';
import type { Settings } from '../settings.js';
import { sendProblem } from './problem-filter.js';

const SECOND = 1000;
const BODY_BYTES = 1024 * 1024;
const BODY_DEPTH = 20;

/** How Fastify is set up: bounded in time and size, and believing only the proxies that it is told of. */
export function fastifyOptions({ trustedProxies }: Pick<Settings, 'trustedProxies'>, log: Log) {
  return {
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // Never taken from the request: an id is ours, or it is worth nothing in the log.
    requestIdHeader: false,
    genReqId: () => randomBytes(8).toString('hex'),
    bodyLimit: BODY_BYTES,
    // A photo of 10 MB over a weak network takes its time.
    requestTimeout: 120 * SECOND,
    // Longer than the proxies before us keep theirs, so that it is not we who hang up on them.
    keepAliveTimeout: 75 * SECOND,
    http: { headersTimeout: 15 * SECOND },
    return503OnClosing: false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply, log),
  } as const;
}

/** What holds for every request, whatever it is for. */
export function addRequestRules(fastify: FastifyInstance, log: Log): void {
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    refuseDoubles(request.query);
  });
  fastify.addHook('preValidation', async ({ body }) => refuseDepth(body));
  fastify.addHook('onResponse', async (request, reply) => logRequest(log, request, reply));
  takeOnlyJson(fastify);
}

/** JSON, and beside it what a plugin adds; an empty body is none. `__proto__` and `constructor.prototype` are refused by the parser. */
function takeOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
}

/** @throws BadInput when a parameter comes twice: what is read first and what last would not be the same */
function refuseDoubles(query: unknown): void {
  const doubles = Object.entries(query ?? {}).filter(([, value]) => Array.isArray(value));
  if (doubles.length > 0) throw new BadInput(Object.fromEntries(doubles.map(([name]) => [name, ['isUnique']])));
}

/** @throws BadInput when lists and objects lie more than 20 deep */
function refuseDepth(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    level = level.flatMap((value): unknown[] => (typeof value === 'object' && value ? Object.values(value) : []));
    if (depth >= BODY_DEPTH && level.length > 0) throw new BadInput({ body: ['maxDepth'] });
  }
}

/** The route's pattern, never the address: that may hold ids and searched words. */
function logRequest(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  log.info({
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  });
}
