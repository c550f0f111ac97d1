import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInput } from '../../domain/errors.js';
import type { Log } from '../log.js';
import type { Settings } from '../settings.js';
import { sendProblem } from './problem-filter.js';

const SECOND = 1000;
const BODY_BYTES = 1024 * 1024;
const BODY_DEPTH = 20;
const TRAPS = ['__proto__', 'constructor', 'prototype'];

const BARE = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** How Fastify is set up: bounded in time and size, and believing only the proxies that it is told of. */
export function fastifyOptions({ trustedProxies }: Pick<Settings, 'trustedProxies'>, log: Log) {
  return {
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // Never taken from the request: an id is ours, or it is worth nothing in the log.
    requestIdHeader: false,
    // Twelve digits of what Node keeps ready, where fresh bytes are a call to the system.
    genReqId: () => randomUUID().slice(-12),
    bodyLimit: BODY_BYTES,
    // A photo of 10 MB over a weak network takes its time.
    requestTimeout: 120 * SECOND,
    // Longer than the proxies before us keep theirs, so that it is not we who hang up on them.
    keepAliveTimeout: 75 * SECOND,
    http: { headersTimeout: 15 * SECOND },
    return503OnClosing: false,
    // An address that cannot be read is refused before any plugin could add its headers.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply.headers(BARE), log),
  } as const;
}

/** What holds for every request, whatever it is for. */
export function addRequestRules(fastify: FastifyInstance, log: Log): void {
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    refuseTraps(request.query);
    refuseDoubles(request.query);
  });
  fastify.addHook('preValidation', async ({ body }) => refuseTraps(body));
  // What it says of a request holds nothing to hide: searching each line for it would take longer than to write it.
  const lines = log.child({}, { redact: [] });
  fastify.addHook('onResponse', async (request, reply) => logRequest(lines, request, reply));
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

/** @throws BadInput when lists and objects lie more than 20 deep, or a name in them is one that JavaScript reads as its own */
function refuseTraps(body: unknown): void {
  let level: object[] = isObject(body) ? [body] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > BODY_DEPTH) throw new BadInput({ body: ['maxDepth'] });
    for (const value of level) refuseNames(value);
    level = level.flatMap((value) => Object.values(value).filter(isObject));
  }
}

function refuseNames(value: object): void {
  const trap = TRAPS.find((name) => Object.hasOwn(value, name));
  if (trap !== undefined) throw new BadInput(Object.fromEntries([[trap, ['whitelistValidation']]]));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

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
