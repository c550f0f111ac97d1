import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FileReport } from '@sanshi/contracts';

/** What goes wrong with one request: before the server has done anything, or after it has. */
export type Fault =
  | { at: 'cut while it comes in' }
  | { at: 'answer lost' }
  | { at: 'no answer' }
  | { at: 'refused'; status: number; retryAfter?: string };

const problem = (status: number) => ({
  type: '',
  title: '',
  status,
  code: CODES[status],
  detail: '稍后再试',
  requestId: '',
});
const CODES: Readonly<Record<number, string>> = {
  401: 'not_signed_in',
  429: 'too_many',
  500: 'unexpected',
  503: 'not_now',
};

/** A server behind real sockets, which keeps photos and reports by their keys as ours does, and fails as it is told. */
export class PretendServer {
  readonly photos = new Map<string, number>();
  readonly reports = new Map<string, FileReport>();
  readonly order: string[] = [];
  /** Only these are let in. */
  readonly tokens = new Set<string>();
  signIns = 0;
  /** Faults by the number of the request, counted from 1. */
  faults = new Map<number, Fault>();
  requests = 0;
  /** Called when a request will get no answer. */
  whenSilent = (): void => undefined;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(): Promise<PretendServer> {
    const pretend = new PretendServer();
    pretend.server.listen(0, '127.0.0.1');
    await once(pretend.server, 'listening');
    return pretend;
  }

  get url(): string {
    const { port }: AddressInfo = JSON.parse(JSON.stringify(this.server.address()));
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const fault = this.faults.get(this.requests);
    if (fault?.at === 'cut while it comes in') return void request.once('data', () => request.socket.destroy());
    if (fault?.at === 'no answer') return this.whenSilent();
    if (fault?.at === 'refused') return this.refuse(request, response, fault);
    const body = await bodyOf(request);
    const [status, answer] = this.work(request, body);
    if (fault?.at === 'answer lost') return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private refuse(
    request: IncomingMessage,
    response: ServerResponse,
    { status, retryAfter }: Extract<Fault, { status: number }>,
  ): void {
    request.resume();
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    response.writeHead(status, headers).end(JSON.stringify(problem(status)));
  }

  private work({ url, headers }: IncomingMessage, body: Buffer): [number, object] {
    if (url === '/session') return [201, { token: this.newToken() }];
    if (!this.tokens.has(String(headers.authorization))) return [401, problem(401)];
    const key = String(headers['idempotency-key']);
    if (url === '/photos') {
      this.photos.set(key, body.length);
      return [201, { id: `photo of ${key}` }];
    }
    if (!this.reports.has(key)) this.order.push(key);
    this.reports.set(key, JSON.parse(body.toString()));
    return [201, { id: `report of ${key}`, receiptNumber: '4821907365' }];
  }

  private newToken(): string {
    this.signIns += 1;
    const token = `token ${this.signIns}`;
    this.tokens.add(token);
    return token;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
