import { setTimeout as pause } from 'node:timers/promises';
import { AccessToken, type FreshToken } from './access-token.js';
import { WechatRefused, WechatUnavailable } from './errors.js';
import { exchange, type WechatReply, type WechatRequest } from './exchange.js';
import { textOf, wholeOf } from './json.js';
import type { WechatClock, WechatSettings } from './settings.js';

const TRIES = 3;
const FIRST_PAUSE_MS = 100;

const BUSY = -1;
const CONCURRENT_SENDS = 43108;
const TOKEN_GONE = [40001, 40014, 42001];
/** Answered without doing anything, and gone in a moment. The limits by the minute and day (45011 …) are not. */
const SOON_OVER = [BUSY, CONCURRENT_SENDS];
const UNAVAILABLE = [...SOON_OVER, 44991, 45009, 45011, ...TOKEN_GONE];

/** Calls WeChat: access token, one limit of time over all tries, and another try only where it can do no harm. */
export class WechatCalls {
  private readonly token: AccessToken;

  constructor(
    private readonly settings: WechatSettings,
    clock: WechatClock,
  ) {
    this.token = new AccessToken(() => this.fetchToken(), clock);
  }

  /**
   * A call that needs no access token.
   * @throws WechatUnavailable
   */
  plain(request: WechatRequest): Promise<WechatReply> {
    return this.withRetries(request, (signal) => this.once(request, {}, signal));
  }

  /**
   * A call with the access token, which is fetched anew once when WeChat no longer takes it.
   * @throws WechatUnavailable, and WechatRefused when no token is given to us
   */
  withToken(request: WechatRequest): Promise<WechatReply> {
    return this.withRetries(request, async (signal) => {
      const token = await this.currentToken(request, signal);
      const reply = await this.once(request, { access_token: token }, signal);
      if (!isTokenGone(reply)) return reply;
      this.token.drop(token);
      return this.once(request, { access_token: await this.currentToken(request, signal) }, signal);
    });
  }

  private async withRetries(
    request: WechatRequest,
    work: (signal: AbortSignal) => Promise<WechatReply>,
  ): Promise<WechatReply> {
    const signal = AbortSignal.timeout(this.settings.timeoutMs);
    for (let tries = 1; ; tries += 1) {
      try {
        return refuseUnavailable(request.api, await work(signal));
      } catch (error) {
        if (tries === TRIES || !mayTryAgain(error, request) || !(await rested(tries, signal))) throw error;
      }
    }
  }

  private once(request: WechatRequest, query: Record<string, string>, signal: AbortSignal): Promise<WechatReply> {
    const url = new URL(this.settings.apiBase + request.api);
    url.search = new URLSearchParams({ ...request.query, ...query }).toString();
    return exchange(request, url, signal);
  }

  /** Many may wait for the same token, each no longer than its own call's time. */
  private currentToken({ api }: WechatRequest, signal: AbortSignal): Promise<string> {
    const outOfTime = new Promise<never>((_resolve, reject) => {
      const giveUp = () => reject(new WechatUnavailable(api, null, 'no access token in time', 'none'));
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp, { once: true });
    });
    return Promise.race([this.token.current().catch(withoutEffect), outOfTime]);
  }

  private async fetchToken(): Promise<FreshToken> {
    const api = '/cgi-bin/stable_token';
    const { appId: appid, appSecret: secret } = this.settings;
    // Never forced: that kills the token of every other process, and is allowed twenty times a day.
    const body = { grant_type: 'client_credential', appid, secret, force_refresh: false };
    const reply = await this.plain({ api, method: 'POST', body, repeatable: true });
    if (reply.kind !== 'json') throw new WechatUnavailable(api, null, 'answered a picture', 'none');
    if (reply.errcode !== 0) throw new WechatRefused(api, reply.errcode, reply.why);
    const [text, lifeSeconds] = [textOf(reply.fields, 'access_token'), wholeOf(reply.fields, 'expires_in')];
    if (!text || !lifeSeconds) throw new WechatUnavailable(api, 0, 'no token in the answer', 'none');
    return { text, lifeSeconds };
  }
}

function isTokenGone(reply: WechatReply): boolean {
  return reply.kind === 'json' && TOKEN_GONE.includes(reply.errcode);
}

function refuseUnavailable(api: string, reply: WechatReply): WechatReply {
  if (reply.kind === 'json' && UNAVAILABLE.includes(reply.errcode)) {
    throw new WechatUnavailable(api, reply.errcode, reply.why, 'none');
  }
  return reply;
}

function mayTryAgain(error: unknown, request: WechatRequest): boolean {
  // A token call that failed has had its tries already.
  if (!(error instanceof WechatUnavailable) || error.api !== request.api) return false;
  if (error.errcode !== null) return SOON_OVER.includes(error.errcode);
  return error.effect === 'none' || request.repeatable;
}

/** Waits longer each time, by a chance amount so that many do not return at once; false when the time is up. */
async function rested(tries: number, signal: AbortSignal): Promise<boolean> {
  const most = FIRST_PAUSE_MS * 2 ** tries;
  return pause(most / 2 + Math.random() * (most / 2), true, { signal }).catch(() => false);
}

/** Whatever became of the token call, the call that needed it was not made. */
function withoutEffect(error: unknown): never {
  if (!(error instanceof WechatUnavailable)) throw error;
  throw new WechatUnavailable(error.api, error.errcode, error.why, 'none');
}
