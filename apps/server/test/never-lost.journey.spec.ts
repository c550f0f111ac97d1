import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MyReport, MyReportItem, Page } from '@sanshi/contracts';
import { newId } from '../src/platform/ids.js';
import { Report } from '../src/reports/report.entity.js';
import { aFiling } from './application.js';
import { Caller } from './caller.js';
import { resident } from './people.js';
import { startServerProcess, type ServerProcess } from './server-process.js';
import { makeTestPlace, type TestPlace } from './test-database.js';
import { startTestServer, type TestServer } from './test-server.js';

const ROUNDS = 3;
const RESIDENTS = 8;

describe('a server killed under filing', () => {
  let place: TestPlace;
  let server: ServerProcess;
  beforeAll(async () => {
    place = await makeTestPlace();
  });
  afterAll(async () => {
    await server.kill();
    await place.remove();
  });

  async function signIn(): Promise<string> {
    const { body } = await new Caller(server.url).post<{ token: string }>('session/guest');
    return body.token;
  }

  /** Files until the server is gone. @returns the numbers that were acknowledged */
  async function fileUntilGone(calls: Caller): Promise<string[]> {
    const acknowledged: string[] = [];
    for (;;) {
      try {
        const { status, body } = await calls.post<MyReportItem>('reports', aFiling(), { 'idempotency-key': newId() });
        if (status === 201) acknowledged.push(body.receiptNumber);
      } catch {
        return acknowledged;
      }
    }
  }

  async function numbersOf(calls: Caller): Promise<Set<string>> {
    const numbers = new Set<string>();
    let cursor: string | null = null;
    do {
      const path: string = `my/reports?limit=100${cursor === null ? '' : `&cursor=${cursor}`}`;
      const { body }: { body: Page<MyReportItem> } = await calls.get<Page<MyReportItem>>(path);
      for (const { receiptNumber } of body.items) numbers.add(receiptNumber);
      cursor = body.nextCursor;
    } while (cursor !== null);
    return numbers;
  }

  test('loses nothing that it acknowledged', async () => {
    server = await startServerProcess(place);
    const tokens = await Promise.all(Array.from({ length: RESIDENTS }, signIn));
    const acknowledged = new Map<string, string[]>(tokens.map((token) => [token, []]));
    for (let round = 0; round < ROUNDS; round++) {
      const filing = tokens.map((token) => fileUntilGone(new Caller(server.url, token)));
      await new Promise((enough) => setTimeout(enough, 700 + round * 150));
      await server.kill();
      for (const [index, numbers] of (await Promise.all(filing)).entries()) {
        acknowledged.get(tokens[index] ?? '')?.push(...numbers);
      }
      server = await startServerProcess(place);
    }
    for (const [token, numbers] of acknowledged) {
      const kept = await numbersOf(new Caller(server.url, token));
      expect(numbers.filter((number) => !kept.has(number))).toEqual([]);
      const newest = (await new Caller(server.url, token).get<Page<MyReportItem>>('my/reports?limit=1')).body.items[0];
      const { body } = await new Caller(server.url, token).get<MyReport>(`my/reports/${newest?.id ?? ''}`);
      expect(body.timeline).toHaveLength(1);
    }
    expect([...acknowledged.values()].flat().length).toBeGreaterThan(RESIDENTS * ROUNDS);
  }, 120_000);
});

describe('a network that loses every second answer', () => {
  let open: TestServer;
  let proxy: Server;
  let url: string;
  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
    proxy = loseEverySecondAnswer(open.url);
    url = await new Promise<string>((resolve) =>
      proxy.listen(0, '127.0.0.1', () => {
        const address = proxy.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
      }),
    );
  });
  afterAll(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await open.close();
  });

  test('30 reports, each sent until it is answered: 30 reports', async () => {
    const { body: session } = await open.nobody.post<{ token: string }>('session/guest');
    const lossy = new Caller(url, session.token);
    const filed = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const key = newId();
        for (;;) {
          const answer = await lossy
            .post<MyReportItem>('reports', aFiling(), { 'idempotency-key': key })
            .catch(() => null);
          if (answer) return answer;
        }
      }),
    );
    expect(new Set(filed.map(({ body }) => body.receiptNumber)).size).toBe(30);
    expect(filed.some(({ status }) => status === 200)).toBe(true);
    expect(await open.db.reader.count(Report)).toBe(30);
  });
});

/** Passes every request on, and cuts the line of every second one when the answer has come. */
function loseEverySecondAnswer(target: string): Server {
  let requests = 0;
  return createServer((request, reply) => {
    const lost = ++requests % 2 === 0;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...headers } = request.headers;
      const passed = Object.entries(headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      );
      void fetch(`${target}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: Object.fromEntries(passed),
        body: new Uint8Array(Buffer.concat(chunks)),
      }).then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        if (lost) request.socket.destroy();
        else reply.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
      });
    });
  });
}

describe('five reports an hour', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer();
  });
  afterAll(() => open.close());

  test('are five reports, however often one of them was sent', async () => {
    const reporter = await resident(open);
    const file = async (key: string): Promise<number> =>
      (await reporter.post('reports', aFiling(), { 'idempotency-key': key })).status;
    const sent = [];
    for (let n = 0; n < 8; n++) sent.push(await file('the-first-report-of-all'));
    expect(sent).toEqual([201, ...Array.from({ length: 7 }, () => 200)]);
    for (let n = 2; n <= 5; n++) expect(await file(`another-report-no-${n}`)).toBe(201);
    expect(await file('one-report-too-many')).toBe(429);
    expect(await file('the-first-report-of-all')).toBe(200);
  });
});
