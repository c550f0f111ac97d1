import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../failure.ts';
import { isObject, type JsonObject, textOf } from '../json.ts';
import type { MediaDelivery, Verdict } from '../options.ts';
import type { Fault } from '../state/faults.ts';
import type { PopupAnswer, World } from '../world.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const OWN_SITE = [undefined, 'same-origin', 'none'];

class BadControl extends Error {}

/** `/stub/…`: what a test in another process, or the page, may ask of the stub. Only from this machine. */
export function addControls(app: FastifyInstance, world: World): void {
  app.register(
    async (controls) => {
      controls.addHook('onRequest', refuseStrangers);
      controls.setErrorHandler(wordErrors);
      addPeopleControls(controls, world);
      addSubscriptionControls(controls, world);
      addFaultControls(controls, world);
      addMediaControls(controls, world);
    },
    { prefix: '/stub' },
  );
}

/** Neither another machine, nor a page of another site in this machine's browser. */
async function refuseStrangers(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const site = [request.headers['sec-fetch-site']].flat()[0];
  if (LOOPBACK.includes(request.ip) && OWN_SITE.includes(site)) return;
  await reply.code(403).send({ message: 'only from this machine' });
}

function wordErrors(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof BadControl || error instanceof Failure;
  return reply.code(known ? 400 : 500).send({ message: error instanceof Error ? error.message : 'failed' });
}

function addPeopleControls(app: FastifyInstance, world: World): void {
  const { people, tokens } = world;
  app.get('/residents', () => world.residents());
  app.post('/codes', (request) => {
    const name = required(bodyOf(request), 'name');
    return { code: people.issueCode(name), openid: people.openidOf(name) };
  });
  app.post('/phone-codes', (request) => ({ code: people.issuePhoneCode(required(bodyOf(request), 'phone')) }));
  app.post('/blocked', (request, reply) => {
    people.block(required(bodyOf(request), 'name'));
    return reply.code(204).send();
  });
  app.post('/tokens/expire', (_request, reply) => {
    tokens.expireAll();
    return reply.code(204).send();
  });
  app.post('/tokens/replace', (_request, reply) => {
    tokens.replaceCurrent();
    return reply.code(204).send();
  });
}

function addSubscriptionControls(app: FastifyInstance, world: World): void {
  app.get('/templates', () => world.subscriptions.templates());
  app.get('/messages', (request) => world.subscriptions.messages(queryOf(request, 'openid')));
  app.post('/subscriptions', async (request) => {
    const body = bodyOf(request);
    const openid = openidOf(body, world);
    const answers = answersOf(body);
    await world.answerPopup(openid, answers);
    return answers.map(({ templateId }) => ({ templateId, left: world.subscriptions.left(openid, templateId) }));
  });
  app.delete('/subscriptions', async (request, reply) => {
    const body = bodyOf(request);
    await world.withdraw(openidOf(body, world), required(body, 'templateId'));
    return reply.code(204).send();
  });
}

function addFaultControls(app: FastifyInstance, { calls, faults }: World): void {
  app.get('/calls', (request) => calls.all(queryOf(request, 'path')));
  app.post('/faults', (request, reply) => {
    const body = bodyOf(request);
    const fault = isObject(body['fault']) ? body['fault'] : {};
    faults.add(required(body, 'path'), faultOf(fault), whole(body, 'times', 1));
    return reply.code(204).send();
  });
  app.delete('/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
}

function addMediaControls(app: FastifyInstance, world: World): void {
  app.get('/pushes', () => world.pusher.pushes());
  app.post('/callback/verify', async () => ({ verified: await world.pusher.verify() }));
  app.put('/media', (request) => {
    world.setMedia(mediaOf(bodyOf(request)));
    return world.media;
  });
}

function bodyOf(request: FastifyRequest): JsonObject {
  try {
    const body: unknown = typeof request.body === 'string' ? JSON.parse(request.body) : undefined;
    if (isObject(body)) return body;
  } catch {
    throw new BadControl('the body is not JSON');
  }
  throw new BadControl('the body is not a JSON object');
}

function queryOf(request: FastifyRequest, name: string): string | undefined {
  return new URL(request.url, 'http://stub').searchParams.get(name) ?? undefined;
}

function required(body: JsonObject, field: string): string {
  const value = textOf(body, field);
  if (value === '') throw new BadControl(`${field} is missing`);
  return value;
}

function whole(body: JsonObject, field: string, usual: number): number {
  const value = body[field] ?? usual;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new BadControl(`${field} is not a whole number`);
}

function openidOf(body: JsonObject, { people }: World): string {
  const openid = textOf(body, 'openid') || people.openidOf(required(body, 'name'));
  if (!people.isOurs(openid)) throw new BadControl('no such openid');
  return openid;
}

function answersOf(body: JsonObject): readonly PopupAnswer[] {
  const answers = Array.isArray(body['answers']) ? body['answers'].filter(isObject) : [];
  if (answers.length === 0) throw new BadControl('answers is missing');
  return answers.map((entry) => ({
    templateId: required(entry, 'templateId'),
    answer: textOf(entry, 'answer') === 'reject' ? 'reject' : 'accept',
  }));
}

function faultOf(fault: JsonObject): Fault {
  const kind = textOf(fault, 'kind');
  if (kind === 'errcode' && typeof fault['errcode'] === 'number') return { kind, errcode: fault['errcode'] };
  if (kind === 'http') return { kind, status: whole(fault, 'status', 502) };
  if (kind === 'slow') return { kind, ms: whole(fault, 'ms', 1000) };
  if (kind === 'hang' || kind === 'cut' || kind === 'lost-reply') return { kind };
  throw new BadControl('no such fault');
}

function mediaOf(body: JsonObject): Partial<MediaDelivery> {
  const times = whole(body, 'times', 1);
  if (times !== 0 && times !== 1 && times !== 2) throw new BadControl('times is 0, 1 or 2');
  const verdict = isObject(body['verdict']) ? { verdict: verdictOf(body['verdict']) } : {};
  return { delayMs: whole(body, 'delayMs', 500), times, ...verdict };
}

function verdictOf(verdict: JsonObject): Verdict {
  const suggest = textOf(verdict, 'suggest');
  if (suggest === 'pass' || suggest === 'review' || suggest === 'risky') {
    return { suggest, label: whole(verdict, 'label', suggest === 'pass' ? 100 : 21000) };
  }
  throw new BadControl('suggest is pass, review or risky');
}
