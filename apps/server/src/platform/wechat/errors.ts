/** Whether a call that failed may have been carried out all the same: its answer may have been lost. */
export type Effect = 'none' | 'unknown';

/** A call that WeChat did not answer as asked. Its message holds no token, openid or text of a person. */
export abstract class WechatError extends Error {
  /**
   * @param api the path that was called
   * @param errcode WeChat's number, null when there was no answer
   * @param why more for the log: the request id, the field, the network's error code
   */
  protected constructor(
    readonly api: string,
    readonly errcode: number | null,
    readonly why: string,
  ) {
    super([`WeChat ${api}`, errcode === null ? 'no answer' : `errcode ${errcode}`, why].filter(Boolean).join(': '));
    this.name = new.target.name;
  }
}

/** Busy, over its limit, or not reached: the same call may go well later. */
export class WechatUnavailable extends WechatError {
  constructor(
    api: string,
    errcode: number | null,
    why: string,
    readonly effect: Effect,
  ) {
    super(api, errcode, why);
  }
}

/** The same call will fail again: wrong settings, a missing permission, or a bug of ours. */
export class WechatRefused extends WechatError {
  constructor(api: string, errcode: number, why: string) {
    super(api, errcode, why);
  }
}
