import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

/** How the phone is connected. */
export interface Network {
  readonly type: 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none';
  /** WeChat says that the net is weak; by itself it changes nothing but that word. */
  readonly weak: boolean;
  /** Milliseconds that each answer takes longer. */
  readonly delayMs: number;
  /** So many of the next answers are lost on their way back: the server has done what was asked. */
  readonly loseAnswers: number;
}

const GOOD_NETWORK: Network = { type: 'wifi', weak: false, delayMs: 0, loseAnswers: 0 };

export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly header: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** Milliseconds. */
  readonly timeout: number;
  readonly onSent?: (sent: number, total: number) => void;
}

export interface Incoming {
  readonly statusCode: number;
  readonly header: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly bytes: Buffer;
}

export interface Trip {
  readonly url: string;
  readonly method: string;
  readonly ms: number;
  /** Null when no answer came. */
  readonly statusCode: number | null;
}

/** Origins that the app may talk to, as entered in WeChat's console (request 合法域名), and where each really listens. */
export type Servers = Readonly<Record<string, string>>;

/** WeChat runs ten requests at once; more wait. */
const MOST_AT_ONCE = 10;
const PIECE = 64 * 1024;
const TIMED_OUT = { errno: 5 };
const CUT_OFF = { errno: 600_001 };
const NO_NET = new Refusal('errcode:-106 net::ERR_INTERNET_DISCONNECTED', CUT_OFF);

/** The phone's net. */
export class Web {
  network: Network = GOOD_NETWORK;
  readonly trips: Trip[] = [];
  private readonly servers: Servers;
  private readonly underway = new Map<number, AbortController>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(servers: Servers) {
    this.servers = servers;
  }

  /** Where an address is really found; null when the app may not go there. */
  realAddress(url: string): string | null {
    const { origin } = new URL(url);
    const real = this.servers[origin];
    return real === undefined ? null : real + url.slice(origin.length);
  }

  /** @throws Refusal when no answer came */
  async send(id: number, outgoing: Outgoing): Promise<Incoming> {
    const url = this.realAddress(outgoing.url);
    if (url === null) throw new Refusal('url not in domain list', { errno: 600_002 });
    const controller = new AbortController();
    this.underway.set(id, controller);
    await this.turn();
    const started = performance.now();
    let statusCode: number | null = null;
    try {
      const answer = await this.answerTo({ ...outgoing, url }, controller.signal);
      ({ statusCode } = answer);
      return answer;
    } finally {
      this.underway.delete(id);
      this.trips.push({ url: outgoing.url, method: outgoing.method, ms: performance.now() - started, statusCode });
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  /** Without a net whatever is on its way is lost, in whichever direction. */
  connect(change: Partial<Network>): Network {
    this.network = { ...this.network, ...change };
    if (this.network.type === 'none') for (const controller of this.underway.values()) controller.abort(NO_NET);
    return this.network;
  }

  abort(id: number): void {
    this.underway.get(id)?.abort();
  }

  /** The app is killed: whatever was on its way is cut off. */
  abortAll(): void {
    for (const controller of this.underway.values()) controller.abort();
  }

  private async turn(): Promise<void> {
    if (this.running >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
  }

  private async answerTo(outgoing: Outgoing, aborted: AbortSignal): Promise<Incoming> {
    if (this.network.type === 'none') throw NO_NET;
    const late = AbortSignal.timeout(outgoing.timeout);
    const signal = AbortSignal.any([aborted, late]);
    try {
      const answer = await exchange(outgoing, signal);
      if (this.network.delayMs > 0) await sleep(this.network.delayMs, null, { signal });
      if (this.network.loseAnswers === 0) return answer;
    } catch (failure) {
      if (aborted.aborted) throw aborted.reason === NO_NET ? NO_NET : new Refusal('abort');
      if (late.aborted) throw new Refusal('timeout', TIMED_OUT);
      throw new Refusal(`errcode:-102 ${failure instanceof Error ? failure.message : ''}`, CUT_OFF);
    }
    this.network = { ...this.network, loseAnswers: this.network.loseAnswers - 1 };
    throw new Refusal('errcode:-101 net::ERR_CONNECTION_RESET', CUT_OFF);
  }
}

function exchange({ url, method, header, body, onSent }: Outgoing, signal: AbortSignal): Promise<Incoming> {
  const { request } = url.startsWith('https:') ? https : http;
  const length = body === null ? {} : { 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: { ...header, ...length }, signal }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => resolve(incoming(answer, Buffer.concat(pieces))));
    });
    asked.on('error', reject);
    void sendBody(asked, body, onSent).catch(reject);
  });
}

async function sendBody(asked: http.ClientRequest, body: Buffer | null, onSent?: Outgoing['onSent']): Promise<void> {
  for (let sent = 0; body && sent < body.length; sent += PIECE) {
    const piece = body.subarray(sent, sent + PIECE);
    await new Promise<void>((resolve, reject) =>
      asked.write(piece, (failure) => (failure ? reject(failure) : resolve())),
    );
    onSent?.(sent + piece.length, body.length);
  }
  asked.end();
}

function incoming({ statusCode = 0, headers }: http.IncomingMessage, bytes: Buffer): Incoming {
  const header = Object.entries(headers).map(([name, value]): [string, string] => [name, [value].flat().join(', ')]);
  return { statusCode, header: Object.fromEntries(header), cookies: headers['set-cookie'] ?? [], bytes };
}

export interface Form {
  readonly name: string;
  readonly file: string;
  readonly bytes: Buffer;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** One file and its fields, as wx.uploadFile sends them. */
export function multipart({ name, file, bytes, type, fields }: Form): { contentType: string; body: Buffer } {
  const boundary = `----${randomUUID()}`;
  const part = (head: string, content: Buffer): Buffer[] => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ];
  const texts = Object.entries(fields).flatMap(([key, value]) =>
    part(`Content-Disposition: form-data; name="${key}"`, Buffer.from(value)),
  );
  const head = `Content-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}`;
  const body = Buffer.concat([...texts, ...part(head, bytes), Buffer.from(`--${boundary}--\r\n`)]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}
