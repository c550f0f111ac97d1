import { once } from 'node:events';
import http from 'node:http';
import type { Socket } from 'node:net';

/** What goes wrong with a request, once. */
export type Mishap =
  /** The line is cut in the middle of the body, and stays cut until {@link Line.mend}. */
  | { readonly kind: 'cut' }
  /** The server does what it was asked, and its answer never arrives. */
  | { readonly kind: 'answer lost' }
  /** The request is taken and nobody ever answers. */
  | { readonly kind: 'silence' }
  /** Something between here and the server answers in its place. */
  | { readonly kind: 'answered'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The server no longer knows the session. */
  | { readonly kind: 'session gone' };

interface Planned {
  readonly request: string;
  readonly mishap: Mishap;
  /** How many such requests pass before. */
  after: number;
  readonly happened: () => void;
}

/** The line between one phone and the server: real sockets, on which things go wrong as planned. */
export class Line {
  private readonly target: string;
  private readonly server = http.createServer((request, response) => void this.carry(request, response));
  private readonly sockets = new Set<Socket>();
  private planned: Planned[] = [];
  private isCut = false;
  private held: { readonly path: RegExp; readonly until: Promise<void> } | null = null;

  private constructor(target: string) {
    this.target = target;
    this.server.on('connection', (socket) => {
      if (this.isCut) socket.destroy();
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** @param target the server's origin */
  static async to(target: string): Promise<Line> {
    const line = new Line(target);
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    return line;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the line is closed');
    return `http://127.0.0.1:${address.port}`;
  }

  /**
   * Plans what happens to the next such request.
   * @param request method and the end of the path: `POST /reports`
   * @param after how many such requests pass before
   * @returns once it has happened
   */
  next(request: string, mishap: Mishap, after = 0): Promise<void> {
    return new Promise((happened) => this.planned.push({ request, mishap, after, happened }));
  }

  /**
   * Requests for such a path go no further for now.
   * @returns lets them go
   */
  hold(path: RegExp): () => void {
    let letGo = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    this.held = { path, until };
    return () => {
      this.held = null;
      letGo();
    };
  }

  get isHolding(): boolean {
    return this.held !== null;
  }

  /** All is well again: what still hangs is let go, what was planned is forgotten. */
  mend(): void {
    this.isCut = false;
    this.planned = [];
    this.letGo();
  }

  async close(): Promise<void> {
    this.server.close();
    this.letGo();
    if (this.server.listening) await once(this.server, 'close');
  }

  private letGo(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async carry(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (this.held?.path.test(request.url ?? '')) await this.held.until;
    const mishap = this.mishapFor(request);
    if (mishap?.kind === 'silence') return;
    if (mishap?.kind === 'answered') {
      request.resume();
      response.writeHead(mishap.status, { 'content-type': 'text/plain', ...mishap.headers }).end('nothing here');
      return;
    }
    const { host: _, ...headers } = request.headers;
    if (mishap?.kind === 'session gone') headers.authorization = 'Bearer none';
    const passed = http.request(this.target + (request.url ?? ''), { method: request.method, headers }, (answer) => {
      if (mishap?.kind === 'answer lost') {
        answer.resume().once('end', () => request.socket.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    if (mishap?.kind === 'cut') this.cutInside(request, passed);
    else request.pipe(passed);
  }

  private mishapFor({ method = '', url = '' }: http.IncomingMessage): Mishap | undefined {
    const path = url.split('?')[0] ?? '';
    const found = this.planned.find(({ request }) => `${method} ${path}`.endsWith(request.replace(' ', ' /api/v1')));
    if (!found) return undefined;
    if (found.after > 0) {
      found.after -= 1;
      return undefined;
    }
    this.planned = this.planned.filter((planned) => planned !== found);
    setImmediate(found.happened);
    return found.mishap;
  }

  /** Half of the body arrives. */
  private cutInside(request: http.IncomingMessage, passed: http.ClientRequest): void {
    const half = Number(request.headers['content-length'] ?? 0) / 2;
    let carried = 0;
    request.on('data', (piece: Buffer) => {
      carried += piece.length;
      passed.write(piece);
      if (carried < half) return;
      this.isCut = true;
      passed.destroy();
      this.letGo();
    });
  }
}
