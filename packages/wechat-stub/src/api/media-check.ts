import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, SECOND } from '../clock.ts';
import { Failure, requestId } from '../failure.ts';
import { textOf } from '../json.ts';
import { type MediaDelivery, PASS, type Verdict } from '../options.ts';
import type { Pusher } from '../push.ts';
import type { Background } from '../state/background.ts';
import type { People } from '../state/people.ts';
import { type Api, json, OK } from './api.ts';
import { checkAsker } from './text-check.ts';

const IMAGE = 2;
const LARGEST = 10 * 1024 * 1024;
const DOWNLOAD_TIME = 10 * SECOND;
const DOWNLOAD_FAILED = -1008;
/** First bytes, in hex, of JPEG, PNG, BMP and GIF. */
const PICTURES = ['ffd8ff', '89504e470d0a1a0a', '424d', '47494638'];

export type MediaMarker = Verdict & { readonly marker: string };

export interface MediaChecking {
  readonly people: People;
  readonly pusher: Pusher;
  readonly background: Background;
  readonly clock: Clock;
  readonly appId: string;
  readonly hosts: readonly string[];
  readonly markers: readonly MediaMarker[];
  /** Asked anew for each check. */
  readonly delivery: () => MediaDelivery;
}

interface Check {
  readonly url: string;
  readonly type: number;
  readonly openid: string;
  readonly traceId: string;
}

/** `/wxa/media_check_async`, version 2: answers a trace id, and pushes the finding as an event later. */
export function mediaCheckApi(checking: MediaChecking): Api {
  const pending = new Set<string>();
  return {
    path: '/wxa/media_check_async',
    method: 'POST',
    token: true,
    async answer({ body }) {
      checkAsker(body, checking.people);
      const type = body['media_type'];
      if (type !== 1 && type !== IMAGE) throw new Failure(40004);
      const [url, openid] = [textOf(body, 'media_url'), textOf(body, 'openid')];
      if (!URL.canParse(url)) throw new Failure(47001);
      if (pending.has(url)) throw new Failure(87020);
      const check = { url, type, openid, traceId: requestId(checking.clock.now()) };
      pending.add(url);
      const delivery = checking.delivery();
      const work = deliver(check, delivery, checking).finally(() => pending.delete(url));
      if (delivery.delayMs === 0) await work;
      else checking.background.run(() => work);
      return json({ ...OK, trace_id: check.traceId });
    },
  };
}

async function deliver(check: Check, delivery: MediaDelivery, checking: MediaChecking): Promise<void> {
  const { signal } = checking.background;
  if (delivery.delayMs > 0) await pause(delivery.delayMs, undefined, { signal });
  const bytes = await download(check, checking.hosts, signal);
  const fields = {
    appid: checking.appId,
    trace_id: check.traceId,
    version: 2,
    ...finding(check, bytes, delivery, checking),
  };
  for (let time = 0; time < delivery.times; time += 1)
    await checking.pusher.push(check.openid, 'wxa_media_check', fields);
}

function finding(check: Check, bytes: Buffer | undefined, delivery: MediaDelivery, { markers }: MediaChecking): object {
  if (!bytes) {
    return { errcode: DOWNLOAD_FAILED, errmsg: 'download failed', detail: [], result: { ...PASS } };
  }
  const marked = markers.find(({ marker }) => check.url.includes(marker) || bytes.includes(marker));
  const { suggest, label } = marked ?? delivery.verdict;
  return {
    ...OK,
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    result: { suggest, label },
  };
}

/** The file, fetched as WeChat does; undefined when it cannot be had, is too large or no picture. */
async function download(
  { url, type }: Check,
  hosts: readonly string[],
  stopped: AbortSignal,
): Promise<Buffer | undefined> {
  if (!hosts.includes(new URL(url).hostname)) return undefined;
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(DOWNLOAD_TIME), stopped]);
    const response = await fetch(url, { redirect: 'error', signal });
    const bytes = response.ok ? await readAtMost(response, LARGEST) : undefined;
    return bytes && (type !== IMAGE || isPicture(bytes)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

async function readAtMost(response: Response, limit: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isPicture(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 8).toString('hex');
  return PICTURES.some((picture) => start.startsWith(picture));
}
