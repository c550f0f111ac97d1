import type { FastifyRequest } from 'fastify';
import type { Settings } from '../settings.js';

const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether a change was asked for by one of our own pages. Browsers say so in Origin or, where a page keeps its address to
 * itself, in Sec-Fetch-Site; neither can be set by a page's script.
 */
export function comesFromOwnPages(
  { headers }: FastifyRequest,
  { publicOrigin, production }: Pick<Settings, 'publicOrigin' | 'production'>,
): boolean {
  const { origin } = headers;
  // Every browser sends one of the two with a change: what sends neither is no page, and cannot have been lured.
  const site = headers['sec-fetch-site'];
  if (origin === undefined || origin === 'null')
    return site === 'same-origin' || (site === undefined && origin === undefined);
  if (origin === publicOrigin) return true;
  // A developer's pages are served from another port, or the server is reached by another of the machine's names.
  return !production && (LOOPBACK.test(origin) || origin === `http://${headers.host}`);
}
