import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { Problem } from '@sanshi/contracts';
import type { Ground } from '../src/platform/platform.module.js';
import { ScratchModule } from './scratch-application.js';
import { startTestServer, type TestServer } from './test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ app: (ground) => ScratchModule.on(ground) });
});
afterAll(() => server.close());

const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

describe('bodies', () => {
  test.each<[string, unknown, Record<string, string[]>]>([
    ['nothing', {}, { text: ['isString', 'isPlainText', 'minLength', 'maxLength'] }],
    ['too short', { text: '一' }, { text: ['minLength'] }],
    ['too long', { text: '一二三四五六' }, { text: ['maxLength'] }],
    ['blanks only', { text: '     ' }, { text: ['minLength'] }],
    ['a control character', { text: 'a\u0000b' }, { text: ['isPlainText'] }],
    ['half a character', { text: 'ab\ud83d' }, { text: ['isPlainText'] }],
    ['a number for text', { text: 12345 }, { text: ['isString', 'isPlainText', 'minLength', 'maxLength'] }],
    ['an unknown field', { text: '好的', admin: true }, { admin: ['whitelistValidation'] }],
    [
      'an unknown field within',
      { text: '好的', place: { longitude: 1, x: 1 } },
      { 'place.x': ['whitelistValidation'] },
    ],
    ['a wrong field within', { text: '好的', place: { longitude: 181 } }, { 'place.longitude': ['max'] }],
    ['a list for one', { text: '好的', place: [] }, { place: ['isObject'] }],
    [
      'a wrong field in a list',
      { text: '好的', places: [{ longitude: 'x' }] },
      { 'places.0.longitude': ['isNumber', 'min', 'max'] },
    ],
    ['text for a number', { text: '好的', version: '1' }, { version: ['isInt', 'min', 'max'] }],
    ['a fraction', { text: '好的', version: 1.5 }, { version: ['isInt'] }],
    ['text for a flag', { text: '好的', solved: 'true' }, { solved: ['isBoolean'] }],
    ['another word', { text: '好的', kind: 'c' }, { kind: ['isIn'] }],
    ['an id twice', { text: '好的', photoIds: ['a', 'a'] }, { photoIds: ['arrayUnique'] }],
    ['too many ids', { text: '好的', photoIds: ['a', 'b', 'c'] }, { photoIds: ['arrayMaxSize'] }],
    ['an id that is none', { text: '好的', photoIds: ['../x'] }, { photoIds: ['matches'] }],
    ['an instant without offset', { text: '好的', at: '2026-09-01T08:00:00' }, { at: ['isInstant'] }],
    ['an instant before any year', { text: '好的', at: '0000-01-01T00:00:00+23:59' }, { at: ['isInstant'] }],
    ['a day that there is not', { text: '好的', until: '2026-02-30' }, { until: ['isDay'] }],
    ['constructor', { text: '好的', constructor: 1 }, { constructor: ['whitelistValidation'] }],
    ['a list', [], { body: ['isObject'] }],
  ])('%s', async (_name, body, fields) => {
    const { status, body: problem } = await server.nobody.post<Problem>('echo', body);
    expect(status).toBe(400);
    expect(problem).toMatchObject({ code: 'bad_input', status: 400, title: '有几处没填对' });
    expect(problem.fields).toEqual(fields);
  });

  test.each<[string, string, number, string]>([
    ['no JSON', '{"text":', 400, 'bad_input'],
    ['__proto__', '{"text":"好的","__proto__":{"admin":true}}', 400, 'bad_input'],
    ['__proto__ within', '{"text":"好的","place":{"longitude":1,"__proto__":{}}}', 400, 'bad_input'],
    ['constructor.prototype', '{"text":"好的","constructor":{"prototype":{}}}', 400, 'bad_input'],
    ['25 deep', deep(25), 400, 'bad_input'],
    ['2 MB', JSON.stringify({ text: 'x'.repeat(2 * 1024 * 1024) }), 413, 'too_large'],
  ])('%s', async (_name, raw, status, code) => {
    const reply = await server.nobody.send<Problem>('POST', 'echo', raw, { 'content-type': 'application/json' });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('%s is not taken', async (type) => {
    const reply = await server.nobody.send<Problem>('POST', 'echo', 'text=好的', { 'content-type': type });
    expect([reply.status, reply.body.code]).toEqual([415, 'unsupported_type']);
  });

  test('what is right comes through, trimmed, with null taken for absent', async () => {
    const body = { text: ' 😀😀\r\n好 ', place: { longitude: 113.2, address: null }, until: '2028-02-29', kind: null };
    const reply = await server.nobody.post('echo', body);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ text: '😀😀\n好', place: { longitude: 113.2 }, until: '2028-02-29' });
  });
});

describe('queries', () => {
  test.each([
    ['limit=20&overdue=true&longitude=113.2', { limit: 20, overdue: true, longitude: 113.2 }],
    ['overdue=0', { overdue: false }],
  ])('%s', async (query, read) => {
    expect((await server.nobody.get(`echo?${query}`)).body).toEqual(read);
  });

  test.each([
    ['limit=0', { limit: ['min'] }],
    ['limit=1e1', { limit: ['isInt', 'min', 'max'] }],
    ['limit=1&limit=2', { limit: ['isUnique'] }],
    ['sort=secret', { sort: ['whitelistValidation'] }],
    ['__proto__=1', { ['__proto__']: ['whitelistValidation'] }],
  ])('%s is refused', async (query, fields) => {
    const { status, body } = await server.nobody.get<Problem>(`echo?${query}`);
    expect(status).toBe(400);
    expect(Object.entries(body.fields ?? {})).toEqual(Object.entries(fields));
  });
});

describe('refusals and bugs', () => {
  test('a refusal is a problem in plain Chinese, with the id of the request', async () => {
    const { status, headers, body } = await server.nobody.get<Problem>('echo/missing', { 'x-request-id': 'mine' });
    expect(status).toBe(404);
    expect(body).toEqual({
      type: 'urn:sanshi:problem:not_found',
      title: '没有找到',
      status: 404,
      code: 'not_found',
      detail: expect.any(String),
      requestId: headers.get('x-request-id'),
    });
    expect(body.requestId).not.toBe('mine');
  });

  test('a bug tells nothing of itself', async () => {
    const { status, body } = await server.nobody.get<Problem>('echo/bug');
    expect([status, body.code]).toEqual([500, 'unexpected']);
    expect(JSON.stringify(body)).not.toMatch(/SELECT|138|stack/);
  });

  test('what may be tried again says when', async () => {
    const { status, headers } = await server.nobody.get('echo/busy');
    expect([status, headers.get('retry-after')]).toEqual([503, '7']);
  });

  test('the sixth within the hour is one too many', async () => {
    const replies = [];
    for (let n = 1; n <= 6; n++) replies.push(await server.nobody.get('echo/limited'));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    const seconds = Number(replies[5]?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(3500);
    expect(seconds).toBeLessThanOrEqual(3600);
  });

  test.each(['/nothing', '/api/v1/nothing', '/api/v1/echo/nothing', '/%', '/api/v1/%zz'])('%s', async (path) => {
    const { status, headers } = await server.nobody.send<Problem>('GET', path, undefined);
    expect([404, 400]).toContain(status);
    expect(headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('who may call', () => {
  test.each([
    [null, 'GET', 401],
    ['unknown', 'GET', 401],
    ['resident', 'GET', 200],
    ['staff', 'GET', 200],
    ['resident', 'POST', 403],
    ['staff', 'POST', 201],
  ])('%s %s who → %d', async (token, method, status) => {
    const caller = token === null ? server.nobody : server.nobody.with(token);
    expect((await caller.send(method, 'who', method === 'POST' ? {} : undefined)).status).toBe(status);
  });

  test.each([
    ['our own page', { origin: 'own' }, 201],
    ['our own page that keeps its address', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 201],
    ['another page', { origin: 'https://example.com' }, 403],
    ['another page that keeps its address', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['no page but a program', {}, 201],
  ])('a change with the cookie from %s', async (_name, headers: Record<string, string>, status) => {
    const origin = headers['origin'] === 'own' ? { origin: server.settings.publicOrigin } : {};
    const reply = await server.nobody.post('who', {}, { cookie: 'sanshi=staff', ...headers, ...origin });
    expect(reply.status).toBe(status);
  });

  test('reading with the cookie takes no page', async () => {
    expect((await server.nobody.get('who', { cookie: 'sanshi=staff' })).status).toBe(200);
  });

  test('a handler that says for nobody whom it is stops the start', async () => {
    @Controller('open')
    class ForgottenController {
      @Get()
      open(): string {
        return '';
      }
    }
    const app = (ground: Ground) => ({ ...ScratchModule.on(ground), controllers: [ForgottenController] });
    await expect(startTestServer({ app })).rejects.toThrow('without @For: ForgottenController.open');
  });
});

describe('every answer', () => {
  test.each(['echo', 'echo/missing', '/healthz/live', '/nothing'])('%s carries the security headers', async (path) => {
    const { headers } = await server.nobody.get(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';script-src 'self';/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('an address that cannot be read gets no page to run anything on', async () => {
    const { headers } = await server.nobody.get('/%');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a long text is sent small', async () => {
    const { headers } = await server.nobody.get('echo/long', { 'accept-encoding': 'br' });
    expect(headers.get('content-encoding')).toBe('br');
  });

  test('figures name routes by their pattern', async () => {
    const reply = await fetch(`${server.url}/metrics`);
    const text = await reply.text();
    expect(text).toContain('route="/api/v1/echo/missing",status="404"');
    expect(text).toContain('sanshi_database_waiting 0');
  });
});
