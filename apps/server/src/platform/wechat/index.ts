export { AccessToken, type FreshToken } from './access-token.js';
export { CallbackCrypto, CallbackRefused, type CallbackFault } from './callback-crypto.js';
export {
  readCallbackEvent,
  type CallbackEvent,
  type MediaChecked,
  type MessageDelivery,
  type SubscribeAnswer,
} from './callback-events.js';
export { WechatError, WechatRefused, WechatUnavailable, type Effect } from './errors.js';
export type {
  CheckScene,
  CodePicture,
  CodeRequest,
  MediaCheckOutcome,
  MediaToCheck,
  SendOutcome,
  SessionOutcome,
  SubscribeMessage,
  TextCheckOutcome,
  TextToCheck,
  Unchecked,
} from './outcomes.js';
export { MemorySeenNonces, type SeenNonces } from './seen-nonces.js';
export { DEFAULT_TIMEOUT_MS, type WechatClock, type WechatSettings } from './settings.js';
export { fitThing } from './template-values.js';
export type { Verdict } from './verdict.js';
export { TEXT_CHECK_LENGTH, WechatClient } from './wechat-client.js';
