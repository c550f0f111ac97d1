import { isRecord, later, number, text, type Api, type Options } from '../api.ts';
import { ask, hear, NotStoodIn, Refused } from '../phone.ts';

export interface NetworkState {
  readonly type: 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none';
  readonly weak: boolean;
}

export interface Answered {
  readonly statusCode: number;
  readonly header: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string;
}

export interface Progress {
  readonly id: number;
  readonly sent: number;
  readonly total: number;
}

/** WeChat passes these on, and no PATCH. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];
const TIMEOUT_MS = 60_000;
const DATA_TYPES = ['json', 'string', 'text'];

let tasks = 0;

export function networkApis(): Record<string, Api> {
  return {
    request: (given) => task('request', given, request),
    uploadFile: (given) => task('uploadFile', given, upload),
    downloadFile: (given) => task('downloadFile', given, download),
    getNetworkType: later('getNetworkType', async () => {
      const { type, weak } = await ask<NetworkState>('network.state');
      return { networkType: type, weakNet: weak, hasSystemProxy: false };
    }),
    ...listening('NetworkStatusChange', 'network.changed'),
    ...listening('NetworkWeakChange', 'network.weak'),
  };
}

/** Starts what can be aborted and watched; like WeChat, it answers with a task and no promise. */
function task(name: string, given: unknown, send: (id: number, options: Options) => Promise<object>): object {
  tasks += 1;
  const id = tasks;
  const watchers = new Set<(progress: object) => void>();
  const forget = hear<Progress>('progress', ({ id: of, sent, total }) => {
    if (of !== id) return;
    const progress = {
      progress: Math.floor((sent / total) * 100),
      totalBytesSent: sent,
      totalBytesExpectedToSend: total,
    };
    for (const watcher of watchers) watcher(progress);
  });
  const silent = { complete: () => undefined };
  later(name, (options) => send(id, options).finally(forget))({ ...silent, ...(isRecord(given) ? given : {}) });
  return {
    abort: () => void ask('web.abort', { id }),
    onProgressUpdate: (watcher: (progress: object) => void) => void watchers.add(watcher),
    offProgressUpdate: (watcher: (progress: object) => void) => void watchers.delete(watcher),
  };
}

async function request(id: number, options: Options): Promise<object> {
  const { dataType = 'json', responseType = 'text', enableChunked } = options;
  if (responseType !== 'text' || enableChunked === true || !DATA_TYPES.includes(String(dataType)))
    throw new NotStoodIn('request with responseType, enableChunked or another dataType');
  const method = typeof options['method'] === 'string' ? options['method'].toUpperCase() : 'GET';
  if (!METHODS.includes(method)) throw new Refused(`invalid method ${method}`);
  const header = headersOf(options);
  const { url, body } = carried(text(options, 'url'), method, header, options['data']);
  const timeout = number(options, 'timeout', TIMEOUT_MS);
  const answer = await ask<Answered>('web.request', { id, url, method, header, body, timeout });
  const { statusCode, cookies } = answer;
  return { data: dataType === 'json' ? parsed(answer.body) : answer.body, statusCode, header: answer.header, cookies };
}

/** Where the data goes: into the address of a GET, else into the body as its content type says. */
function carried(
  url: string,
  method: string,
  header: Readonly<Record<string, string>>,
  data: unknown,
): { url: string; body: string | null } {
  if (data === undefined || data === null) return { url, body: null };
  if (method === 'GET' || method === 'HEAD') {
    const query = isRecord(data) ? formOf(data) : '';
    return { url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`, body: null };
  }
  if (typeof data === 'string') return { url, body: data };
  if (!isRecord(data) || data instanceof ArrayBuffer) throw new NotStoodIn('request with binary data');
  const isForm = header['content-type']?.includes('x-www-form-urlencoded') ?? false;
  return { url, body: isForm ? formOf(data) : JSON.stringify(data) };
}

const formOf = (data: Options): string =>
  Object.entries(data)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&');

function headersOf(options: Options): Record<string, string> {
  const given = isRecord(options['header']) ? options['header'] : {};
  const entries = Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]);
  const header: Record<string, string> = { 'content-type': 'application/json', ...Object.fromEntries(entries) };
  if ('referer' in header) throw new Refused('invalid header referer');
  return header;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

async function upload(id: number, options: Options): Promise<object> {
  const { 'content-type': _, ...header } = headersOf(options);
  const asked = {
    id,
    header,
    url: text(options, 'url'),
    filePath: text(options, 'filePath'),
    name: text(options, 'name'),
    formData: options['formData'] ?? {},
    timeout: number(options, 'timeout', TIMEOUT_MS),
  };
  const { statusCode, body } = await ask<Answered>('web.upload', asked);
  return { data: body, statusCode };
}

function download(id: number, options: Options): Promise<object> {
  if (typeof options['filePath'] === 'string') throw new NotStoodIn('downloadFile with filePath');
  const url = text(options, 'url');
  return ask<object>('web.download', {
    id,
    url,
    header: headersOf(options),
    timeout: number(options, 'timeout', TIMEOUT_MS),
  });
}

/** `wx.on…` and `wx.off…` for what the phone tells. */
export function listening(name: string, event: string): Record<string, Api> {
  const forgetters = new Map<unknown, () => void>();
  return {
    [`on${name}`]: (listener) => {
      if (typeof listener !== 'function') return;
      forgetters.set(
        listener,
        hear(event, (detail) => void Reflect.apply(listener, undefined, [detail])),
      );
    },
    [`off${name}`]: (listener) => {
      const all = listener === undefined ? [...forgetters.keys()] : [listener];
      for (const known of all) forgetters.get(known)?.();
    },
  };
}
