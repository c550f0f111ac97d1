import { randomUUID } from 'node:crypto';
import type { DeskCommand, DeskReport, PhotoView } from '@sanshi/contracts';
import { phonePhoto } from './photos.ts';
import type { Product } from './product.ts';

/** Asks the server as somebody who is signed in. @throws Error when it refuses */
export type Ask = <Body>(method: string, path: string, body?: object) => Promise<Body>;

const OWN_PASSWORD = '看得见的证人 2026';

/** @param token who asks; nobody in particular without one */
export function askerOf({ url }: Product, token?: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

/** A new member of staff at work, past every screen. @returns their bearer token */
export async function staffToken(product: Product, ...staff: Parameters<Product['addStaff']>): Promise<string> {
  const ask = askerOf(product);
  const account = await product.addStaff(...staff);
  await ask('POST', '/session/staff/password', { ...account, newPassword: OWN_PASSWORD });
  const { token } = await ask<{ token: string }>('POST', '/session/staff/token', {
    ...account,
    password: OWN_PASSWORD,
  });
  return token;
}

/**
 * Does something to a report, in the version that whoever asks sees.
 * @param ask as a member of staff
 * @param said what the command wants to know
 */
export async function act(ask: Ask, id: string, command: DeskCommand, said: object = {}): Promise<DeskReport> {
  const { version } = await ask<DeskReport>('GET', `/desk/reports/${id}`);
  return ask('POST', `/desk/reports/${id}/${command}`, { version, ...said });
}

/** Sends one of the phone's photos. @returns its id */
export async function sendPhoto({ url }: Product, token: string, n: number): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([Uint8Array.from(await phonePhoto(n))], { type: 'image/jpeg' }), `${n}.jpg`);
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${url}/api/v1/photos`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`the photo was refused: ${answer.status}`);
  const { id }: PhotoView = await answer.json();
  return id;
}
