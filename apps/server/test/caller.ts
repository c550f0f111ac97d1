/** What came back. `body` is what the JSON held; null where there was none. */
export interface Answered<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export type Headed = Record<string, string>;

/** One who calls the API, with whatever they have to show: a bearer, or the cookies that they were given. */
export class Caller {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly base: string,
    private readonly token: string | null = null,
  ) {}

  /** The same API, called with a token. */
  with(token: string): Caller {
    return new Caller(this.base, token);
  }

  get<Body>(path: string, headers: Headed = {}): Promise<Answered<Body>> {
    return this.send('GET', path, undefined, headers);
  }

  post<Body>(path: string, body: unknown = {}, headers: Headed = {}): Promise<Answered<Body>> {
    return this.send('POST', path, body, headers);
  }

  delete<Body>(path: string, headers: Headed = {}): Promise<Answered<Body>> {
    return this.send('DELETE', path, undefined, headers);
  }

  /** Sends a body as it is when it is text or a form, else as JSON. `path` is below /api/v1, unless it begins with a slash. */
  async send<Body>(method: string, path: string, body: unknown, headers: Headed = {}): Promise<Answered<Body>> {
    const address = path.startsWith('/') ? path : `/api/v1/${path}`;
    const raw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    const reply = await fetch(new URL(address, this.base), {
      method,
      headers: { ...this.own(body !== undefined && !raw), ...headers },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    this.keepCookies(reply);
    const text = await reply.text();
    const json = reply.headers.get('content-type')?.includes('json') && text !== '';
    return { status: reply.status, headers: reply.headers, body: json ? JSON.parse(text) : null };
  }

  private own(json: boolean): Headed {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      // An idle connection would keep the server from ending at once.
      connection: 'close',
      ...(json && { 'content-type': 'application/json' }),
      ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
      ...(cookie !== '' && { cookie, origin: this.base }),
    };
  }

  private keepCookies(reply: Response): void {
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
