import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, Api } from '../api/api.ts';
import { json } from '../api/api.ts';
import type { Clock } from '../clock.ts';
import { Failure } from '../failure.ts';
import { isObject, type JsonObject, parseBody } from '../json.ts';
import type { Call, Calls } from '../state/calls.ts';
import type { Fault, Faults } from '../state/faults.ts';
import type { Tokens } from '../state/tokens.ts';

export interface Gate {
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly calls: Calls;
  readonly clock: Clock;
}

/** Lets WeChat's calls in: fault, then method, access token, body, fields, as the live service checks them. */
export function addApi(app: FastifyInstance, api: Api, gate: Gate): void {
  app.all(api.path, async (request, reply) => {
    const call = gate.calls.add(readCall(request, gate.clock.now()));
    const fault = gate.faults.take(api.path);
    if (fault && fault.kind !== 'lost-reply' && fault.kind !== 'slow') return misbehave(fault, reply, call, gate);
    if (fault?.kind === 'slow') await pause(fault.ms);
    const answer = await answerOf(api, request, call, gate);
    if (fault?.kind === 'lost-reply') return misbehave(fault, reply, call, gate);
    return reply.type(answer.contentType).send(answer.content);
  });
}

async function answerOf(api: Api, request: FastifyRequest, call: Call, gate: Gate): Promise<Answer> {
  try {
    if (request.method !== api.method) throw new Failure(api.method === 'POST' ? 43002 : 43001);
    const query = queryOf(request);
    if (api.token) gate.tokens.check(query['access_token'] ?? '');
    const body = api.method === 'POST' ? parseBody(textOfBody(request)) : {};
    const answer = await api.answer({ query, body });
    call.outcome = 'ok';
    return answer;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    call.outcome = String(error.errcode);
    return json(error.toBody(gate.clock.now()));
  }
}

type Interruption = Exclude<Fault, { kind: 'slow' }>;

function misbehave(fault: Interruption, reply: FastifyReply, call: Call, gate: Gate): FastifyReply {
  call.outcome = fault.kind === 'lost-reply' ? `lost reply (${call.outcome})` : fault.kind;
  switch (fault.kind) {
    case 'errcode':
      call.outcome = String(fault.errcode);
      return reply.send(new Failure(fault.errcode).toBody(gate.clock.now()));
    case 'http':
      return reply.code(fault.status).type('text/html').send('<html><body>Bad Gateway</body></html>');
    case 'hang':
      return reply.hijack();
    case 'cut':
    case 'lost-reply':
      reply.hijack().raw.socket?.destroy();
      return reply;
  }
}

function readCall(request: FastifyRequest, at: Date): Call {
  const { access_token: _token, secret: _secret, ...query } = queryOf(request);
  const path = new URL(request.url, 'http://stub').pathname;
  return { at, method: request.method, path, query, body: bodyForLog(textOfBody(request)), outcome: 'pending' };
}

function bodyForLog(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    const { secret: _secret, ...body } = value;
    return body;
  } catch {
    return null;
  }
}

function queryOf(request: FastifyRequest): Record<string, string> {
  return Object.fromEntries(new URL(request.url, 'http://stub').searchParams);
}

function textOfBody(request: FastifyRequest): string {
  return typeof request.body === 'string' ? request.body : '';
}
