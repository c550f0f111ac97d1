import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Settings } from '../settings.js';

const SELF = "'self'";
const NONE = "'none'";
const YEAR_SECONDS = 365 * 24 * 3600;

const CONTENT = {
  defaultSrc: [NONE],
  scriptSrc: [SELF],
  connectSrc: [SELF],
  imgSrc: [SELF, 'data:', 'blob:'],
  // The components of both clients (Taro's, antd's) write <style> elements as they come up; a style runs no code.
  styleSrc: [SELF, "'unsafe-inline'"],
  fontSrc: [SELF, 'data:'],
  manifestSrc: [SELF],
  workerSrc: [SELF],
  baseUri: [NONE],
  formAction: [SELF],
  frameAncestors: [NONE],
};

/** The headers that every answer carries. Made once: Fastify's plug-in reads the whole policy again at every request. */
export function addSecurityHeaders(fastify: FastifyInstance, { production }: Pick<Settings, 'production'>): void {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT },
    strictTransportSecurity: production && { maxAge: YEAR_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()));
}
