import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOG, type Log } from '../log.js';
import { answerTo } from './problem.js';

/** The one place where what was thrown becomes an answer: RFC 9457. What is no refusal is a bug, and is logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.log);
  }
}

export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const { problem, retryAfterSeconds } = answerTo(thrown, request.id, request.actor);
  const line = { requestId: request.id, route: request.routeOptions.url, code: problem.code, err: thrown };
  if (problem.code === 'unexpected') log.error(line, 'unexpected');
  else if (problem.status >= 500) log.warn(line, 'cannot answer now');
  if (reply.raw.headersSent) {
    // Too late for an answer: a half one must not look whole.
    reply.raw.destroy();
    return;
  }
  if (retryAfterSeconds !== null) void reply.header('retry-after', retryAfterSeconds);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.status(problem.status).header('cache-control', 'no-store').type('application/problem+json').send(problem);
}
