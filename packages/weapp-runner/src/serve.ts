import type { Route } from 'playwright-core';
import type { Phone } from './phone/phone.ts';
import type { Compiled } from './program/compile.ts';

/** Where a mini-program's pages live; nothing of it leaves the machine. */
export const ORIGIN = 'https://servicewechat.com';

/** Which of the phone's doors an address knocks at; null when it asks for a file. */
export function doorOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  return origin === ORIGIN && pathname.startsWith('/phone/') ? pathname.slice('/phone/'.length) : null;
}

/** Answers with what the runner, the package, the phone or, through the phone's net, a server has there. */
export function serve(route: Route, program: Compiled, phone: Phone, html: string): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== ORIGIN) return fetchPicture(route, phone, url);
  const [, place = '', ...rest] = url.pathname.split('/');
  if (place === 'code.js') return fulfil(route, Buffer.from(program.code), 'text/javascript');
  if (place === 'runner.js') return fulfil(route, Buffer.from(program.script), 'text/javascript');
  if (place === 'file')
    return fulfil(route, fileOf(phone, url.searchParams.get('path') ?? ''), 'application/octet-stream');
  if (place === 'package') return fulfil(route, program.files.get(rest.join('/')) ?? null, typeOf(url.pathname));
  return url.pathname === '/' ? fulfil(route, Buffer.from(html), 'text/html') : fulfil(route, null, 'text/plain');
}

function fileOf(phone: Phone, path: string): Buffer | null {
  try {
    return phone.files.bytes(path);
  } catch {
    return null;
  }
}

/** Pictures on the net come through the phone's net, and not at all without one. */
async function fetchPicture(route: Route, { web }: Phone, url: URL): Promise<void> {
  if (web.network.type === 'none' || url.protocol === 'data:') return route.abort('internetdisconnected');
  const answer = await fetch(web.realAddress(url.href) ?? url).catch(() => null);
  if (!answer) return route.abort();
  const bytes = answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
  return fulfil(route, bytes, answer.headers.get('content-type') ?? '');
}

const typeOf = (path: string): string => (path.endsWith('.svg') ? 'image/svg+xml' : 'image/png');

/** @param body null when there is nothing */
export async function fulfil(route: Route, body: Buffer | null, contentType: string): Promise<void> {
  const headers = { 'access-control-allow-origin': '*', 'content-type': contentType };
  // A page that was closed meanwhile no longer waits.
  await route.fulfill(body ? { body, headers } : { status: 404, body: '' }).catch(() => undefined);
}
