import { randomUUID } from 'node:crypto';
import type { Account, Product } from './product.ts';

const OWN_PASSWORD = '看得见的证人 2026';

/** Asks the server as a member of staff. A body that is a form goes as it is. @throws Error when the server refuses */
export type AskServer = <Body>(method: string, path: string, body?: object) => Promise<Body>;

/** Signs in for the first time, past every screen. */
export async function signInPastTheScreen(product: Product, account: Account): Promise<AskServer> {
  await ask(product, {}, 'POST', '/session/staff/password', { ...account, newPassword: OWN_PASSWORD });
  const own = { ...account, password: OWN_PASSWORD };
  const { token } = await ask<{ token: string }>(product, {}, 'POST', '/session/staff/token', own);
  return (method, path, body) => ask(product, { authorization: `Bearer ${token}` }, method, path, body);
}

type Headers = Readonly<Record<string, string>>;

async function ask<Body>({ url }: Product, who: Headers, method: string, path: string, body?: object): Promise<Body> {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...who, 'idempotency-key': randomUUID(), ...(!isForm && { 'content-type': 'application/json' }) },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
