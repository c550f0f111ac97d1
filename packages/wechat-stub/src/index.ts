export type { Clock } from './clock.ts';
export { DEFAULT_TEMPLATES } from './default-templates.ts';
export type {
  CallbackSettings,
  MediaDelivery,
  MessageTemplate,
  TemplateField,
  Verdict,
  WechatStubOptions,
} from './options.ts';
export type { Push } from './push.ts';
export { envelope, seal, sign } from './seal.ts';
export type { Call } from './state/calls.ts';
export type { Fault } from './state/faults.ts';
export type { SentMessage } from './state/subscriptions.ts';
export { startWechatStub, type WechatStub } from './stub.ts';
export type { World as WechatWorld } from './world.ts';
