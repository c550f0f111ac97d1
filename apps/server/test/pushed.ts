import Fastify from 'fastify';
import { PhotoLinks } from '../src/photos/photo-links.js';
import { PhotoStore } from '../src/photos/photo-store.js';
import { Photo } from '../src/photos/photo.entity.js';
import { newId } from '../src/platform/ids.js';
import { CallbackCrypto, MemorySeenNonces } from '../src/platform/wechat/index.js';
import { PushedEvents } from '../src/wechat/pushed-events.js';
import { WechatCallbackController } from '../src/wechat/wechat-callback.controller.js';
import type { Report } from '../src/reports/report.entity.js';
import { openReaching, type Reaching } from './reaching.js';

const JPEG = Buffer.from('ffd8ffe000104a46494600ffd9', 'hex');
const KEY = Buffer.alloc(32, 7);

/** The same with a socket of our own, where WeChat's stand-in fetches photos and pushes what it has to say. */
export interface Pushed extends Reaching {
  origin: string;
  pushed: PushedEvents;
  photos: PhotoStore;
  links: PhotoLinks;
  /** A resident's photo on a report. */
  photo(report: Pick<Report, 'id'>, ownerId: string): Promise<Photo>;
}

export async function openPushed(): Promise<Pushed> {
  const server = Fastify();
  const served: { callback?: WechatCallbackController; links?: PhotoLinks } = {};
  server.get('/callback', (request) => served.callback?.echo(request.query));
  server.post('/callback', (request) => served.callback?.take(request.query, request.body));
  server.get<{ Params: { id: string; size: string }; Querystring: { until: string; sign: string } }>(
    '/api/v1/photos/:id/:size',
    async ({ params: { id, size }, query: { until, sign } }, reply) =>
      served.links?.allows(id, size, until, sign) ? reply.type('image/jpeg').send(JPEG) : reply.code(404).send(),
  );
  server.setErrorHandler((error, _request, reply) => reply.code(403).send(String(error)));
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const reaching = await openReaching(origin);
  const { db, clock, accounts, subscriptions, notices, reports, settings, log } = reaching;
  const photos = new PhotoStore(db, clock);
  const links = new PhotoLinks(KEY, clock);
  const pushed = new PushedEvents(db, clock, accounts, subscriptions, notices, photos, reports, settings, log);
  const crypto = new CallbackCrypto(settings.wechat, clock, new MemorySeenNonces());
  Object.assign(served, { callback: new WechatCallbackController(crypto, pushed), links });
  return {
    ...reaching,
    origin,
    pushed,
    photos,
    links,
    async photo(report, ownerId) {
      const photo = aPhoto(report.id, ownerId, clock.now());
      await db.write((tx) => photos.add(tx, photo));
      return photo;
    },
    async close() {
      await pushed.beforeApplicationShutdown();
      await server.close();
      await reaching.close();
    },
  };
}

function aPhoto(reportId: string, ownerId: string, at: Date): Photo {
  const id = newId();
  return {
    id,
    ownerKind: 'resident',
    ownerId,
    idempotencyKey: id,
    contentHash: 'hash',
    fullHash: 'hash',
    width: 4,
    height: 3,
    bytes: JPEG.length,
    fullKey: `${id}.jpg`,
    thumbnailKey: `${id}-small.jpg`,
    reportId,
    eventId: newId(),
    position: 0,
    checkState: 'pending',
    checkTraceId: null,
    createdAt: at,
    claimedAt: at,
    publicSince: null,
  };
}
