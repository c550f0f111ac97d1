import Fastify, { type FastifyInstance } from 'fastify';
import type { Api } from './api/api.ts';
import { codePictureApi } from './api/code-picture.ts';
import { loginApis } from './api/login.ts';
import { mediaCheckApi } from './api/media-check.ts';
import { subscribeMessageApi } from './api/subscribe-message.ts';
import { textCheckApi } from './api/text-check.ts';
import { addControls } from './http/controls.ts';
import { addApi } from './http/gate.ts';
import { addPage } from './http/page.ts';
import type { WechatStubOptions } from './options.ts';
import { World } from './world.ts';

const BODY_LIMIT = 1024 * 1024;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const DEFAULT_WORDS = [
  { word: '违规测试', suggest: 'risky', label: 20006 },
  { word: '复核测试', suggest: 'review', label: 20001 },
] as const;
const DEFAULT_MARKERS = [
  { marker: 'stub-risky', suggest: 'risky', label: 20002 },
  { marker: 'stub-review', suggest: 'review', label: 21000 },
] as const;

/** A running stand-in of WeChat's servers, and its strings to pull. */
export interface WechatStub {
  /** `http://127.0.0.1:<port>`, in place of `https://api.weixin.qq.com`. */
  readonly url: string;
  /** People, tokens, grants, faults, calls and pushes: what a test arranges and looks at. */
  readonly world: World;
  /** Stops it at once: open calls are cut, pushes still due are dropped. */
  close(): Promise<void>;
}

/**
 * Starts a stand-in of https://api.weixin.qq.com.
 * @throws Error when the port is taken
 */
export async function startWechatStub(options: WechatStubOptions): Promise<WechatStub> {
  const world = new World(options);
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  for (const api of apisOf(options, world)) addApi(app, api, world);
  addControls(app, world);
  addPage(app, world);
  const url = await listen(app, options);
  return {
    url,
    world,
    async close() {
      await Promise.all([world.background.stop(), app.close()]);
    },
  };
}

function apisOf(options: WechatStubOptions, world: World): readonly Api[] {
  const { people, tokens, subscriptions, clock, pusher, background } = world;
  const { appId, pages, words = DEFAULT_WORDS, markers = DEFAULT_MARKERS, mediaHosts: hosts = LOOPBACK } = options;
  const isSensitive = (text: string) => words.some(({ word, suggest }) => suggest === 'risky' && text.includes(word));
  return [
    ...loginApis(options, people, tokens, clock),
    subscribeMessageApi(people, subscriptions, { pages, isSensitive, sendMs: options.sendMs ?? 1 }),
    textCheckApi(people, words, clock),
    mediaCheckApi({ people, pusher, background, clock, appId, hosts, markers, delivery: () => world.media }),
    codePictureApi(pages),
  ];
}

function listen(app: FastifyInstance, { port = 0, host = '127.0.0.1' }: WechatStubOptions): Promise<string> {
  return app.listen({ port, host });
}
