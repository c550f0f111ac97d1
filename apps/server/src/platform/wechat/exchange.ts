import { WechatUnavailable } from './errors.js';
import { isObject, parseObject, textOf, wholeOf, type JsonObject } from './json.js';

/** One HTTP call, without its access token. */
export interface WechatRequest {
  readonly api: string;
  readonly method: 'GET' | 'POST';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Whether it may be sent again when nobody knows if the first was carried out. */
  readonly repeatable: boolean;
}

export type WechatReply =
  | { readonly kind: 'json'; readonly errcode: number; readonly fields: JsonObject; readonly why: string }
  | { readonly kind: 'picture'; readonly contentType: string; readonly bytes: Buffer };

const LARGEST_REPLY = 4 * 1024 * 1024;
/** With these the connection was never made, so WeChat has not seen the call. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * Sends one request and reads its answer whole.
 * @param url with the query and the token; it never gets into an error
 * @throws WechatUnavailable when there is no answer in time, or one that is not WeChat's
 */
export async function exchange(request: WechatRequest, url: URL, signal: AbortSignal): Promise<WechatReply> {
  if (signal.aborted) throw new WechatUnavailable(request.api, null, 'out of time', 'none');
  const response = await send(request, url, signal);
  if (response.status !== 200) throw new WechatUnavailable(request.api, null, `HTTP ${response.status}`, 'unknown');
  const bytes = await readReply(request.api, response);
  const contentType = response.headers.get('content-type') ?? '';
  return contentType.startsWith('image/') ? { kind: 'picture', contentType, bytes } : readJson(request.api, bytes);
}

async function send(request: WechatRequest, url: URL, signal: AbortSignal): Promise<Response> {
  const { method, body } = request;
  const content = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    return await fetch(url, { method, redirect: 'error', signal, ...content });
  } catch (error) {
    const code = networkCode(error);
    throw new WechatUnavailable(request.api, null, code, NEVER_SENT.includes(code) ? 'none' : 'unknown');
  }
}

async function readReply(api: string, response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > LARGEST_REPLY) throw new RangeError('reply too long');
      chunks.push(chunk);
    }
  } catch (error) {
    throw new WechatUnavailable(api, null, networkCode(error), 'unknown');
  }
  return Buffer.concat(chunks);
}

/** jscode2session names its JSON plain text, so the type is not asked. */
function readJson(api: string, bytes: Buffer): WechatReply {
  const fields = parseObject(bytes.toString('utf8'));
  if (!fields) throw new WechatUnavailable(api, null, 'answer is not JSON', 'unknown');
  const errcode = 'errcode' in fields ? wholeOf(fields, 'errcode') : 0;
  if (errcode === undefined) throw new WechatUnavailable(api, null, 'errcode is no number', 'unknown');
  return { kind: 'json', errcode, fields, why: whyOf(fields['errmsg']) };
}

/** Only the request id and the name of a field: the rest of WeChat's text may repeat what we sent. */
function whyOf(errmsg: unknown): string {
  if (typeof errmsg !== 'string') return '';
  const field = /\bdata\.[a-z_]+\d+/.exec(errmsg)?.[0];
  const rid = /\brid: ([\da-f]+-[\da-f]+-[\da-f]+)/.exec(errmsg)?.[0];
  return [field, rid].filter(Boolean).join(' ');
}

/** A code such as ECONNRESET or TimeoutError; messages are left out, since they may hold the URL. */
function networkCode(error: unknown): string {
  if (!isObject(error)) return 'failed';
  const { cause } = error;
  return (isObject(cause) && textOf(cause, 'code')) || textOf(error, 'name') || 'failed';
}
