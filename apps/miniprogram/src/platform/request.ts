import Taro from '@tarojs/taro';
import { NoAnswer, type Answer } from './capabilities';

const TIMEOUT_MS = 15_000;

export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`. */
  path: string;
  body?: object;
  token?: string;
  /** `Idempotency-Key`: the same key again gives the same answer. */
  key?: string;
}

/** Where a path below `/api/v1` is found; a mini-program has no origin of its own. */
export const addressOf = (path: string): string => `${API_ORIGIN}/api/v1${path}`;

/** @throws NoAnswer when the server could not be reached or did not answer in time */
export async function request({ method, path, body, token, key }: Asked): Promise<Answer> {
  const header: Record<string, string> = { 'content-type': 'application/json' };
  if (token) header['authorization'] = `Bearer ${token}`;
  if (key) header['idempotency-key'] = key;
  // As text: WeChat would hang an object of a GET onto the address.
  const data = body && JSON.stringify(body);
  const answer = await Taro.request<unknown>({ url: addressOf(path), method, header, data, timeout: TIMEOUT_MS }).catch(
    (failure: unknown) => Promise.reject(new NoAnswer(String(failure))),
  );
  return { status: answer.statusCode, body: answer.data, headers: inLowerCase(answer.header) };
}

/** A header's name may come in any case. */
export function inLowerCase(headers: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** The server names its photos from its own root; a mini-program needs the whole address. */
export const pictureAddress = (url: string): string => (url.startsWith('/') ? API_ORIGIN + url : url);
