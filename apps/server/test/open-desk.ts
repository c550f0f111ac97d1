import type { LiveEvent } from '@sanshi/contracts';
import { STAFF_PASSWORD, type SignedInStaff } from './people.js';
import type { TestServer } from './test-server.js';

/** A desk that follows its server's events. */
export interface OpenDesk {
  told: LiveEvent[];
  /** Waits for an event that fits, told already or yet to come. */
  hears(fits: (event: LiveEvent) => boolean): Promise<void>;
  leave(): void;
}

/** Opens a person's desk on a server, and listens. */
export async function follow(server: TestServer, { username }: SignedInStaff): Promise<OpenDesk> {
  const signIn = { username, password: STAFF_PASSWORD };
  const { body } = await server.nobody.post<{ token: string }>('session/staff/token', signIn);
  return listen(`${server.url}/api/v1/desk/live`, body.token);
}

async function listen(url: string, token: string): Promise<OpenDesk> {
  const left = new AbortController();
  const stream = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: left.signal });
  if (!stream.body) throw new Error(`no stream: ${stream.status}`);
  const told: LiveEvent[] = [];
  const waiting = new Set<() => void>();
  const read = async (lines: AsyncIterable<string>): Promise<void> => {
    let rest = '';
    for await (const part of lines) {
      const ended = (rest + part).split('\n');
      rest = ended.pop() ?? '';
      for (const line of ended) if (line.startsWith('data: {')) told.push(JSON.parse(line.slice('data: '.length)));
      for (const look of waiting) look();
    }
  };
  read(stream.body.pipeThrough(new TextDecoderStream())).catch((problem: unknown) => {
    if (!left.signal.aborted) throw problem;
  });
  return {
    told,
    hears: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (told.some(fits)) resolve();
        };
        waiting.add(look);
        look();
      }),
    leave: () => left.abort(),
  };
}
