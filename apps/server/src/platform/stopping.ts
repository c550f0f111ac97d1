import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long a stopping server tells its clients to come back elsewhere before it hangs up, milliseconds. */
const FAREWELL_MS = 500;

/**
 * A clean end: nothing that was begun is cut off. For a moment every answer closes its connection, so that no client sends
 * the next request on one that is about to go; streams, which would never end by themselves, are ended.
 */
export class Stopping {
  private readonly streams = new Set<ServerResponse>();
  begun = false;

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (request, reply) => {
      if (this.begun) void reply.header('connection', 'close');
      if (request.headers.accept === 'text/event-stream') this.follow(reply.raw);
    });
    // An answer that was begun before says so too.
    fastify.addHook('onSend', async (_request, reply) => {
      if (this.begun) void reply.header('connection', 'close');
    });
  }

  /** Says goodbye. The connections that are left can be closed after that. */
  async begin(): Promise<void> {
    this.begun = true;
    await pause(FAREWELL_MS);
    for (const stream of this.streams) stream.end();
  }

  private follow(stream: ServerResponse): void {
    this.streams.add(stream);
    stream.once('close', () => this.streams.delete(stream));
  }
}
