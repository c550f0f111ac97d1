import autocannon from 'autocannon';

export interface Load {
  path: string;
  connections: number;
  seconds: number;
  /** The next request: asked for anew each time. */
  next: () => Request;
}

export interface Request {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

export interface Answers {
  perSecond: number;
  /** Milliseconds of each answer. */
  took: number[];
}

/** Asks the server again and again, on each connection as soon as the last answer is there. @throws when one answer is not good */
export async function put(load: Load, server: string): Promise<Answers> {
  const took: number[] = [];
  const bad = new Map<number, number>();
  const options: autocannon.Options = {
    url: server + load.path,
    connections: load.connections,
    duration: load.seconds,
    requests: [{ setupRequest: (request) => Object.assign(request, load.next()) }],
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (problem, done) => (problem ? reject(problem) : resolve(done)));
    run.on('response', (_client, status, _bytes, milliseconds) => {
      if (status >= 200 && status < 300) took.push(milliseconds);
      else bad.set(status, (bad.get(status) ?? 0) + 1);
    });
  });
  if (bad.size > 0 || result.errors > 0 || result.timeouts > 0) {
    throw new Error(`${load.path}: ${result.errors} errors, ${JSON.stringify([...bad])} bad answers`);
  }
  return { perSecond: took.length / result.duration, took };
}
