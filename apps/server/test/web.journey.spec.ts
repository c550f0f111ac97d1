import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ScratchModule } from './scratch-application.js';
import { startTestServer, type TestServer } from './test-server.js';

const PAGE = { accept: 'text/html,application/xhtml+xml' };
const FOREVER = 'public, max-age=31536000, immutable';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanshi-web-'));
const builtPages = (name: string): string => {
  const root = path.join(folder, name);
  mkdirSync(path.join(root, 'js'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), `<!doctype html><title>${name}</title>`);
  writeFileSync(path.join(root, 'icon-touchbar.svg'), '<svg/>');
  writeFileSync(path.join(root, 'js/app.3f2a9c1b.js'), `console.log('${name}');`.repeat(200));
  return root;
};

let server: TestServer;
beforeAll(async () => {
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  const env = { H5_DIR: builtPages('h5'), CONSOLE_DIR: builtPages('console') };
  server = await startTestServer({ app: (ground) => ScratchModule.on(ground), env });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const read = async (address: string, headers: Record<string, string> = {}) => {
  const reply = await fetch(server.url + address, { headers: { connection: 'close', ...headers }, redirect: 'manual' });
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};

describe('the web builds', () => {
  test.each([
    ['/', 'h5'],
    ['/pages/report/index?id=1', 'h5'],
    ['/console/', 'console'],
    ['/console/desk/reports/1', 'console'],
  ])('%s is a page of %s, asked for again each time', async (address, name) => {
    const { status, headers, text } = await read(address, PAGE);
    expect([status, text]).toEqual([200, `<!doctype html><title>${name}</title>`]);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test.each(['/js/app.3f2a9c1b.js', '/console/js/app.3f2a9c1b.js'])(
    '%s never changes, and is sent small',
    async (address) => {
      const { status, headers } = await read(address, { 'accept-encoding': 'br' });
      expect([status, headers.get('cache-control'), headers.get('content-encoding')]).toEqual([200, FOREVER, 'br']);
      expect(headers.get('content-type')).toContain('javascript');
    },
  );

  test('what has no hash in its name is asked for again', async () => {
    const { headers } = await read('/icon-touchbar.svg');
    // Said aloud, since fetch would otherwise ask for a whole answer.
    const known = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    const again = await read('/icon-touchbar.svg', known);
    expect([headers.get('cache-control'), again.status]).toEqual(['no-cache', 304]);
  });

  test('/console leads to /console/', async () => {
    const { status, headers } = await read('/console', PAGE);
    expect([status, headers.get('location')]).toEqual([308, '/console/']);
  });

  test.each(['/api/v1/nothing', '/api/nothing', '/healthz/nothing', '/js/gone.3f2a9c1b.js', '/console/js/gone.js'])(
    '%s is not found',
    async (address) => {
      const { status, headers } = await read(address, address.endsWith('.js') ? {} : PAGE);
      expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    },
  );

  test.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/js/..%2f..%2fsecret.txt', '/console/..%5c..%5csecret.txt'])(
    '%s reaches nothing outside',
    async (address) => {
      expect((await read(address)).text).not.toBe('secret');
    },
  );
});

describe("the API's own description", () => {
  test('is OpenAPI 3.1 with the bodies as they are checked', async () => {
    const description = JSON.parse((await read('/api/openapi.json')).text);
    expect(description.openapi).toBe('3.1.0');
    expect(description.components.schemas.EchoBody).toMatchObject({
      required: ['text'],
      properties: { text: { type: 'string', minLength: 2, maxLength: 5 }, kind: { enum: ['a', 'b'] } },
    });
  });

  test('has a page to read it, which runs no script of its own', async () => {
    const { status, text } = await read('/api/docs', PAGE);
    expect(status).toBe(200);
    expect(text.match(/<script(?![^>]*src=)[^>]*>/g)).toBeNull();
  });
});
