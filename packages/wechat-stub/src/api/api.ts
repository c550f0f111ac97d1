import type { JsonObject } from '../json.ts';

/** One of WeChat's calls. */
export interface Api {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  /** Whether it takes `?access_token=`. */
  readonly token: boolean;
  /** @throws Failure for what WeChat answers with an errcode */
  answer(call: {
    readonly query: Readonly<Record<string, string>>;
    readonly body: JsonObject;
  }): Answer | Promise<Answer>;
}

export interface Answer {
  readonly contentType: string;
  readonly content: string | Buffer;
}

export function json(value: object): Answer {
  return { contentType: 'application/json; charset=utf-8', content: JSON.stringify(value) };
}

export const OK = { errcode: 0, errmsg: 'ok' } as const;
