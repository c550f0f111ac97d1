import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Database } from './database/index.js';
import type { Stopping } from './stopping.js';

/** How long the database may take to give a sign of life. */
const PING_MS = 2000;

/** Whether the process lives, and whether it can work: the first is asked before killing it, the second before sending it requests. */
export function addHealth(fastify: FastifyInstance, db: Database, stopping: Stopping): void {
  fastify.get('/healthz/live', async () => ({ status: 'live' }));
  fastify.get('/healthz/ready', async (_request, reply) => {
    const status = stopping.begun ? 'stopping' : (await answers(db)) ? 'ready' : 'database';
    return reply
      .status(status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status });
  });
}

function answers(db: Database): Promise<boolean> {
  const answered = db.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, pause(PING_MS, false, { ref: false })]);
}
