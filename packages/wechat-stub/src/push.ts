import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, SECOND } from './clock.ts';
import type { CallbackSettings } from './options.ts';
import { envelope, sign } from './seal.ts';
import type { Background } from './state/background.ts';

const TRIES = 3;
const ANSWER_TIME = 5 * SECOND;

/** One event pushed to the app's server, and whether it was taken in the end. */
export interface Push {
  readonly at: Date;
  readonly event: string;
  readonly openid: string;
  readonly tries: number;
  readonly taken: boolean;
}

export interface PushOptions {
  readonly callback: CallbackSettings | undefined;
  readonly appId: string;
  readonly clock: Clock;
  readonly retryMs: number;
}

/** Pushes events to the app's server in safe mode, up to three times each. */
export class Pusher {
  readonly #options: PushOptions;
  readonly #background: Background;
  readonly #pushes: Push[] = [];

  constructor(options: PushOptions, background: Background) {
    this.#options = options;
    this.#background = background;
  }

  pushes(): readonly Push[] {
    return [...this.#pushes];
  }

  /** Resolves when the server took the event, or would not in three tries; at once when there is no callback. */
  async push(openid: string, name: string, fields: object): Promise<void> {
    const { callback, clock } = this.#options;
    if (!callback) return;
    const at = clock.now();
    const created = Math.floor(at.getTime() / 1000);
    const head = { ToUserName: callback.originalId, FromUserName: openid, CreateTime: created, MsgType: 'event' };
    const event = { ...head, Event: name, ...fields };
    let tries = 0;
    let taken = false;
    while (!taken && tries < TRIES && !this.#background.signal.aborted) {
      if (tries > 0) await pause(this.#options.retryMs);
      tries += 1;
      taken = await this.#post(event, openid, callback);
    }
    this.#pushes.push({ at, event: name, openid, tries, taken });
  }

  /** Asks the server to echo a text back, as WeChat does when the address is set. False also when there is no callback. */
  async verify(): Promise<boolean> {
    const { callback, clock } = this.#options;
    if (!callback) return false;
    const timestamp = String(Math.floor(clock.now().getTime() / 1000));
    const [nonce, echostr] = [randomBytes(4).readUInt32BE(), randomBytes(8).readBigUInt64BE()].map(String);
    const query = new URLSearchParams({
      signature: sign(callback.token, timestamp, nonce ?? ''),
      timestamp,
      nonce: nonce ?? '',
      echostr: echostr ?? '',
    });
    return (await this.#fetch(`${callback.url}?${query.toString()}`)) === echostr;
  }

  async #post(event: object, openid: string, callback: CallbackSettings): Promise<boolean> {
    const { query, body } = envelope(event, openid, this.#options.appId, callback, this.#options.clock.now());
    const headers = { 'content-type': 'application/json' };
    const answer = await this.#fetch(`${callback.url}?${query.toString()}`, { method: 'POST', headers, body });
    return answer === '' || answer === 'success';
  }

  /** The text of a 200; undefined for any other answer, and for none within five seconds. */
  async #fetch(url: string, init: RequestInit = {}): Promise<string | undefined> {
    const signal = AbortSignal.any([AbortSignal.timeout(ANSWER_TIME), this.#background.signal]);
    try {
      const response = await fetch(url, { ...init, redirect: 'error', signal });
      const text = await response.text();
      return response.status === 200 ? text : undefined;
    } catch {
      return undefined;
    }
  }
}
