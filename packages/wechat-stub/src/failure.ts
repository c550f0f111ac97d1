import { randomBytes } from 'node:crypto';

const TEXTS: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40164: 'invalid ip, not in whitelist',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'The openid does not match the appid',
  43107: 'subscribe message capability is banned',
  43108: 'concurrent sending to the same user',
  44002: 'empty post data',
  44991: 'reach max api minute frequence limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45168: 'sensitive words found',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  61010: 'code is expired',
  85096: 'not allow include scancode_time field',
  87020: 'repeat request',
};

/** What WeChat answers in place of a result: a number and a text, over HTTP 200. */
export class Failure extends Error {
  readonly errcode: number;

  /** @param detail said after the number's usual text, such as the field that is wrong */
  constructor(errcode: number, detail = '') {
    super([TEXTS[errcode] ?? 'unknown error', detail].filter(Boolean).join(' '));
    this.errcode = errcode;
  }

  /** The body of the answer; `rid` names the request, as WeChat's own does. */
  toBody(now: Date): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${requestId(now)}` };
  }
}

/** `6770cbe3-17230db3-7e65e289`: seconds, then two random parts. Also the shape of a trace_id. */
export function requestId(now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000).toString(16);
  return [seconds, randomBytes(4).toString('hex'), randomBytes(4).toString('hex')].join('-');
}
