import { WechatCalls } from './calls.js';
import { WechatRefused, WechatUnavailable } from './errors.js';
import type { WechatReply, WechatRequest } from './exchange.js';
import { textOf } from './json.js';
import type {
  CodePicture,
  CodeRequest,
  MediaCheckOutcome,
  MediaToCheck,
  SendOutcome,
  SessionOutcome,
  SubscribeMessage,
  TextCheckOutcome,
  TextToCheck,
} from './outcomes.js';
import { readVerdict } from './verdict.js';
import type { WechatClock, WechatSettings } from './settings.js';
import { Turns } from './turns.js';

type JsonReply = Extract<WechatReply, { kind: 'json' }>;

/** The longest text that one check takes, in characters. */
export const TEXT_CHECK_LENGTH = 2500;

const BAD_CODE = [40029, 40163, 41008];
const CODE_BLOCKED = 40226;
const NOT_SUBSCRIBED = 43101;
const WRONG_MESSAGE = [40003, 40037, 41030, 43107, 45168, 47003];
const NOT_VISITED = 61010;
const UNKNOWN_USER = [40003, 43104];
const REPEATED = 87020;
const ENV_VERSIONS = { developer: 'develop', trial: 'trial', formal: 'release' } as const;

/** WeChat's server calls. One instance a process: it holds the access token and keeps order among messages. */
export class WechatClient {
  private readonly calls: WechatCalls;
  private readonly turns = new Turns();

  constructor(
    private readonly settings: WechatSettings,
    clock: WechatClock,
  ) {
    this.calls = new WechatCalls(settings, clock);
  }

  /**
   * Who stands behind a code of wx.login. The session key is not kept: nothing here needs it.
   * @throws WechatUnavailable (the client then asks for a new code), WechatRefused
   */
  async codeToSession(code: string): Promise<SessionOutcome> {
    const { appId: appid, appSecret: secret } = this.settings;
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    // Not repeatable: a code is good once, a second try would find it used.
    const request = { api: '/sns/jscode2session', method: 'GET', query, repeatable: false } as const;
    const reply = asJson(request, await this.calls.plain(request));
    if (BAD_CODE.includes(reply.errcode)) return { outcome: 'bad-code' };
    if (reply.errcode === CODE_BLOCKED) return { outcome: 'blocked' };
    const { fields } = orRefused(request, reply);
    const openid = required(request, textOf(fields, 'openid'), 'openid');
    return { outcome: 'known', openid, unionId: textOf(fields, 'unionid') ?? null };
  }

  /**
   * Sends a subscribe message; two to the same person go one after the other.
   * It is never sent again when its fate is unknown: each grant is worth one message.
   * @throws WechatRefused when the settings are wrong, whatever the message
   */
  async sendSubscribeMessage(message: SubscribeMessage): Promise<SendOutcome> {
    const request = this.sendingOf(message);
    try {
      const reply = await this.turns.take(message.openid, () => this.calls.withToken(request));
      return sendOutcome(request, asJson(request, reply));
    } catch (error) {
      if (!(error instanceof WechatUnavailable)) throw error;
      return error.effect === 'none' ? { outcome: 'later', errcode: error.errcode } : { outcome: 'unknown' };
    }
  }

  /**
   * What WeChat thinks of a text that its author has just sent in.
   * @throws RangeError when it is empty or over {@link TEXT_CHECK_LENGTH}; WechatUnavailable, WechatRefused
   */
  async checkText({ openid, scene, content, ...rest }: TextToCheck): Promise<TextCheckOutcome> {
    const length = Array.from(content).length;
    if (length === 0 || length > TEXT_CHECK_LENGTH) throw new RangeError(`text of ${length} characters`);
    const body = { openid, scene, version: 2, content, ...rest };
    const request = { api: '/wxa/msg_sec_check', method: 'POST', body, repeatable: true } as const;
    const reply = asJson(request, await this.calls.withToken(request));
    const reason = reasonUnchecked(reply.errcode);
    if (reason) return { outcome: 'unchecked', reason };
    const { fields } = orRefused(request, reply);
    const verdict = required(request, readVerdict(fields['result']), 'result');
    return { outcome: 'checked', ...verdict, traceId: textOf(fields, 'trace_id') ?? null };
  }

  /**
   * Asks WeChat to look at a picture; what it finds comes as an event within 30 minutes, or never.
   * @throws WechatUnavailable, WechatRefused
   */
  async checkMedia({ openid, scene, mediaUrl }: MediaToCheck): Promise<MediaCheckOutcome> {
    const body = { media_url: mediaUrl, media_type: 2, version: 2, scene, openid };
    const request = { api: '/wxa/media_check_async', method: 'POST', body, repeatable: true } as const;
    const reply = asJson(request, await this.calls.withToken(request));
    if (reply.errcode === REPEATED) return { outcome: 'unchecked', reason: 'asked-already' };
    const reason = reasonUnchecked(reply.errcode);
    if (reason) return { outcome: 'unchecked', reason };
    const { fields } = orRefused(request, reply);
    return { outcome: 'pending', traceId: required(request, textOf(fields, 'trace_id'), 'trace_id') };
  }

  /**
   * The picture of a code that opens `page` with `scene`, for a poster.
   * @throws WechatUnavailable, WechatRefused (a scene or page that WeChat does not take)
   */
  async getUnlimitedCode({ scene, page, width = 430 }: CodeRequest): Promise<CodePicture> {
    const state = this.settings.miniprogramState;
    const body = { scene, page, check_path: state === 'formal', env_version: ENV_VERSIONS[state], width };
    const request = { api: '/wxa/getwxacodeunlimit', method: 'POST', body, repeatable: true } as const;
    const reply = await this.calls.withToken(request);
    if (reply.kind === 'picture') return { contentType: reply.contentType, bytes: reply.bytes };
    orRefused(request, reply);
    throw new WechatUnavailable(request.api, reply.errcode, 'answered no picture', 'none');
  }

  private sendingOf({ openid, templateId, page, values }: SubscribeMessage): WechatRequest {
    const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
    const target = { touser: openid, template_id: templateId, page };
    const body = { ...target, miniprogram_state: this.settings.miniprogramState, lang: 'zh_CN', data };
    return { api: '/cgi-bin/message/subscribe/send', method: 'POST', body, repeatable: false };
  }
}

function sendOutcome(request: WechatRequest, reply: JsonReply): SendOutcome {
  if (reply.errcode === NOT_SUBSCRIBED) return { outcome: 'refused' };
  if (WRONG_MESSAGE.includes(reply.errcode)) return { outcome: 'invalid', errcode: reply.errcode, why: reply.why };
  return { outcome: 'sent', messageId: textOf(orRefused(request, reply).fields, 'msgid') ?? null };
}

function reasonUnchecked(errcode: number): 'not-visited' | 'unknown-user' | undefined {
  if (errcode === NOT_VISITED) return 'not-visited';
  return UNKNOWN_USER.includes(errcode) ? 'unknown-user' : undefined;
}

function asJson(request: WechatRequest, reply: WechatReply): JsonReply {
  if (reply.kind === 'json') return reply;
  throw new WechatUnavailable(request.api, null, 'answered a picture', 'unknown');
}

function orRefused(request: WechatRequest, reply: JsonReply): JsonReply {
  if (reply.errcode !== 0) throw new WechatRefused(request.api, reply.errcode, reply.why);
  return reply;
}

function required<T>(request: WechatRequest, value: T | undefined, field: string): T {
  if (value === undefined) throw new WechatUnavailable(request.api, 0, `no ${field} in the answer`, 'unknown');
  return value;
}
