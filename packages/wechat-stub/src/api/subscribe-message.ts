import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { type JsonObject, objectOf, textOf } from '../json.ts';
import type { MessageTemplate } from '../options.ts';
import type { People } from '../state/people.ts';
import type { Subscriptions } from '../state/subscriptions.ts';
import { messageValues } from '../template-fields.ts';
import { type Api, json, OK } from './api.ts';

const STATES = ['developer', 'trial', 'formal'];
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'];

export interface SendingRules {
  /** Pages of the released mini-program; undefined: any. */
  readonly pages: readonly string[] | undefined;
  readonly isSensitive: (text: string) => boolean;
  /** How long a message takes, in milliseconds. */
  readonly sendMs: number;
}

/** `/cgi-bin/message/subscribe/send`. */
export function subscribeMessageApi(people: People, subscriptions: Subscriptions, rules: SendingRules): Api {
  const busy = new Set<string>();
  return {
    path: '/cgi-bin/message/subscribe/send',
    method: 'POST',
    token: true,
    async answer({ body }) {
      const message = readMessage(body, people, subscriptions, rules);
      if (busy.has(message.openid)) throw new Failure(43108);
      busy.add(message.openid);
      try {
        await pause(rules.sendMs);
        const { messageId } = subscriptions.deliver(message);
        // A number that JSON.stringify could not write: it lies beyond 2^53.
        const content = `{"errcode":${OK.errcode},"errmsg":"${OK.errmsg}","msgid":${messageId}}`;
        return { ...json({}), content };
      } finally {
        busy.delete(message.openid);
      }
    },
  };
}

function readMessage(body: JsonObject, people: People, subscriptions: Subscriptions, rules: SendingRules) {
  const openid = textOf(body, 'touser');
  if (!people.isOurs(openid)) throw new Failure(40003);
  const template = subscriptions.template(textOf(body, 'template_id'));
  const page = readPage(body, rules.pages);
  const state = readChoice(body, 'miniprogram_state', STATES, 'formal');
  readChoice(body, 'lang', LANGUAGES, 'zh_CN');
  return { openid, template, page, state, values: readValues(template, body, rules) };
}

function readPage(body: JsonObject, pages: readonly string[] | undefined): string {
  const page = textOf(body, 'page');
  const path = page.split('?')[0] ?? '';
  if (path.startsWith('/') || (path !== '' && pages && !pages.includes(path))) throw new Failure(41030);
  return page;
}

function readChoice(body: JsonObject, field: string, choices: readonly string[], usual: string): string {
  const value = body[field] ?? usual;
  if (typeof value !== 'string' || !choices.includes(value)) throw new Failure(47003, `${field} invalid`);
  return value;
}

function readValues(template: MessageTemplate, body: JsonObject, rules: SendingRules): Record<string, string> {
  const values = messageValues(template, objectOf(body, 'data'));
  if (Object.values(values).some(rules.isSensitive)) throw new Failure(45168);
  return values;
}
