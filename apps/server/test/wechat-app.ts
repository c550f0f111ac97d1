import type { WechatStub } from '@sanshi/wechat-stub';
import { WechatClient, type WechatSettings } from '../src/platform/wechat/index.js';

/** The mini-program as the stand-in for WeChat knows it. */
export const APP = { appId: 'wx1234567890abcdef', appSecret: 'a-secret-of-the-app' };
export const SEAL = { callbackToken: 'AAAAA', encodingAesKey: 'A'.repeat(43) };

/** What a client of the stand-in is told, and what a test wants otherwise. */
export const wechatSettings = ({ url }: WechatStub, change: Partial<WechatSettings> = {}): WechatSettings => ({
  apiBase: url,
  ...APP,
  ...SEAL,
  timeoutMs: 2000,
  miniprogramState: 'formal',
  ...change,
});

/** A client of the stand-in, as each process has its own. */
export const wechatClient = (
  stub: WechatStub,
  clock: ConstructorParameters<typeof WechatClient>[1],
  change: Partial<WechatSettings> = {},
): WechatClient => new WechatClient(wechatSettings(stub, change), clock);
