/** What the client and the callback need to know; read from the environment and checked elsewhere. */
export interface WechatSettings {
  /** `https://api.weixin.qq.com`, or a stand-in's address; no slash at the end. */
  readonly apiBase: string;
  readonly appId: string;
  readonly appSecret: string;
  /** How long one call may take in all, its retries included; milliseconds. */
  readonly timeoutMs: number;
  /** The Token of the message push. */
  readonly callbackToken: string;
  /** The EncodingAESKey of the message push: 43 characters. */
  readonly encodingAesKey: string;
  /** Which version of the mini-program messages and codes open. */
  readonly miniprogramState: 'developer' | 'trial' | 'formal';
}

export const DEFAULT_TIMEOUT_MS = 4000;

export interface WechatClock {
  now(): Date;
}
