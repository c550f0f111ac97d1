import { CallbackRefused } from './callback-crypto.js';
import { isObject, parseObject, textOf, wholeOf, type JsonObject } from './json.js';
import { readVerdict, type Verdict } from './verdict.js';

/** What WeChat pushes that we care about. */
export type CallbackEvent =
  | MediaChecked
  | { readonly event: 'subscribe-answered'; readonly openid: string; readonly answers: readonly SubscribeAnswer[] }
  | { readonly event: 'subscribe-withdrawn'; readonly openid: string; readonly templateIds: readonly string[] }
  | { readonly event: 'message-delivered'; readonly openid: string; readonly deliveries: readonly MessageDelivery[] }
  | { readonly event: 'other'; readonly name: string };

export interface MediaChecked {
  readonly event: 'media-checked';
  readonly traceId: string;
  /** Without a verdict the check itself failed; -1008: WeChat could not fetch the picture. */
  readonly result:
    ({ readonly outcome: 'checked' } & Verdict) | { readonly outcome: 'failed'; readonly errcode: number };
}

export interface SubscribeAnswer {
  readonly templateId: string;
  readonly accepted: boolean;
}

export interface MessageDelivery {
  readonly templateId: string;
  readonly messageId: string;
  /** 0 when it arrived. */
  readonly errcode: number;
}

const READERS: Readonly<Record<string, (message: JsonObject) => CallbackEvent>> = {
  wxa_media_check: readMediaChecked,
  subscribe_msg_popup_event: readAnswered,
  subscribe_msg_change_event: readWithdrawn,
  subscribe_msg_sent_event: readDelivered,
};

/**
 * The event in a message's JSON.
 * @throws CallbackRefused `malformed` when it lacks what such an event always has
 */
export function readCallbackEvent(text: string): CallbackEvent {
  const message = parseObject(text);
  if (!message || message['MsgType'] !== 'event') return { event: 'other', name: typeOf(message) };
  const name = required(message, 'Event');
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  return read ? read(message) : { event: 'other', name };
}

function typeOf(message: JsonObject | undefined): string {
  if (!message) throw new CallbackRefused('malformed');
  return textOf(message, 'MsgType') ?? 'unknown';
}

function readMediaChecked(message: JsonObject): CallbackEvent {
  const traceId = required(message, 'trace_id');
  const errcode = wholeOf(message, 'errcode');
  if (errcode === undefined) throw new CallbackRefused('malformed');
  if (errcode !== 0) return { event: 'media-checked', traceId, result: { outcome: 'failed', errcode } };
  const verdict = readVerdict(message['result']);
  if (!verdict) throw new CallbackRefused('malformed');
  return { event: 'media-checked', traceId, result: { outcome: 'checked', ...verdict } };
}

function readAnswered(message: JsonObject): CallbackEvent {
  const answers = listOf(message).map((entry) => ({
    templateId: required(entry, 'TemplateId'),
    accepted: required(entry, 'SubscribeStatusString') === 'accept',
  }));
  return { event: 'subscribe-answered', openid: required(message, 'FromUserName'), answers };
}

/** The settings page only reports what was switched off. */
function readWithdrawn(message: JsonObject): CallbackEvent {
  const withdrawn = listOf(message).filter((entry) => required(entry, 'SubscribeStatusString') === 'reject');
  const templateIds = withdrawn.map((entry) => required(entry, 'TemplateId'));
  return { event: 'subscribe-withdrawn', openid: required(message, 'FromUserName'), templateIds };
}

function readDelivered(message: JsonObject): CallbackEvent {
  const deliveries = listOf(message).map((entry) => ({
    templateId: required(entry, 'TemplateId'),
    messageId: required(entry, 'MsgID'),
    errcode: requiredWhole(entry, 'ErrorCode'),
  }));
  return { event: 'message-delivered', openid: required(message, 'FromUserName'), deliveries };
}

/** `List` is the thing itself when there is one, a list when there are more. */
function listOf(message: JsonObject): readonly JsonObject[] {
  const entries = [message['List']].flat();
  if (!entries.every(isObject)) throw new CallbackRefused('malformed');
  return entries;
}

function required(object: JsonObject, field: string): string {
  const text = textOf(object, field);
  if (text === undefined) throw new CallbackRefused('malformed');
  return text;
}

function requiredWhole(object: JsonObject, field: string): number {
  const number = wholeOf(object, field);
  if (number === undefined) throw new CallbackRefused('malformed');
  return number;
}
