import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Settings } from './settings.js';

const PAGE = 'index.html';
/** Builds put a hash of the content into these names: what has such a name never changes. */
const HASHED = /\/(assets|js|css|static|chunk)\/.*[.-][\w-]{8,}\.\w+$/;
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** Below these there are no pages: what is unknown there is not found. */
const NO_PAGES = /^\/(api|healthz|metrics)(\/|$)/;

/** Serves the resident's pages at `/` and the staff's at `/console/`, each an application of one page. */
export async function serveWeb(
  fastify: FastifyInstance,
  { h5Dir, consoleDir }: Pick<Settings, 'h5Dir' | 'consoleDir'>,
): Promise<void> {
  if (consoleDir !== null) {
    fastify.get('/console', (_request, reply) => reply.redirect('/console/', 308));
    await servePages(fastify, consoleDir, '/console/');
  }
  if (h5Dir !== null) await servePages(fastify, h5Dir, '/');
}

async function servePages(fastify: FastifyInstance, root: string, prefix: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root,
    prefix,
    // One route for each file that is there; any other path is one of the application's own pages.
    wildcard: false,
    decorateReply: !fastify.hasReplyDecorator('sendFile'),
    cacheControl: false,
    setHeaders: (reply, file) => {
      const name = path.posix.join('/', path.relative(root, file).split(path.sep).join('/'));
      void reply.header('cache-control', HASHED.test(name) ? FOREVER : ASK_AGAIN);
    },
  });
  fastify.get(`${prefix}*`, (request, reply) => {
    const [address = ''] = request.url.split('?');
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    return wantsPage && !NO_PAGES.test(address) ? reply.sendFile(PAGE, root) : reply.callNotFound();
  });
}
