import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import net from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long a client that holds a connection open has to be told, with its next answer, that it closes; milliseconds. */
const FAREWELL_MS = 2000;

/** Turns of this many milliseconds, so many of them without a new connection: nobody waits at the door. */
const TURN_MS = 20;
const QUIET_TURNS = 5;
const MOST_TURNS = 50;

/**
 * A clean end: nothing that was begun is cut off. Who waits at the door is let in; then, within a second, the door is shut.
 * Connections that are open are served, and closed with their next answer, so that no client sends a request on one that is
 * about to go. Streams, which would never end by themselves, are ended.
 */
export class Stopping {
  private readonly streams = new Set<ServerResponse>();
  private accepted = 0;
  private closing = false;
  /** No longer ready for new work. */
  begun = false;

  constructor(private readonly fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (request, reply) => {
      if (request.headers.accept === 'text/event-stream') this.follow(reply.raw);
    });
    fastify.server.on('connection', () => this.accepted++);
    fastify.addHook('onSend', async (_request, reply) => {
      if (this.closing) void reply.header('connection', 'close');
    });
  }

  /** Returns when the last connection has gone. */
  async end(): Promise<void> {
    this.begun = true;
    const { server } = this.fastify;
    if (!server.listening) return;
    await this.quiet();
    const gone = once(server, 'close');
    stopListening(server);
    this.closing = true;
    for (const stream of this.streams) stream.end();
    await Promise.race([gone, pause(FAREWELL_MS, undefined, { ref: false })]);
    server.closeIdleConnections();
    await gone;
  }

  /** A busy process takes few connections in a turn: those that still wait would be reset. */
  private async quiet(): Promise<void> {
    for (let turns = 0, quiet = 0; quiet < QUIET_TURNS && turns < MOST_TURNS; turns++) {
      const before = this.accepted;
      await pause(TURN_MS);
      await turn();
      quiet = this.accepted === before ? quiet + 1 : 0;
    }
  }

  private follow(stream: ServerResponse): void {
    this.streams.add(stream);
    stream.once('close', () => this.streams.delete(stream));
  }
}

/** As a socket's server does: an HTTP server's own `close` would hang up on idle clients, whose next request may be on its way. */
function stopListening(server: Server): void {
  net.Server.prototype.close.call(server);
}
