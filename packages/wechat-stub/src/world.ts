import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import { type MediaDelivery, PASS, type WechatStubOptions } from './options.ts';
import { Pusher } from './push.ts';
import { Background } from './state/background.ts';
import { Calls } from './state/calls.ts';
import { Faults } from './state/faults.ts';
import { People, type Person } from './state/people.ts';
import { type Answer, Subscriptions } from './state/subscriptions.ts';
import { Tokens } from './state/tokens.ts';

const MEDIA: MediaDelivery = { delayMs: 500, times: 1, verdict: PASS };
const PUSH_RETRY_MS = 500;

export interface PopupAnswer {
  readonly templateId: string;
  readonly answer: Answer;
}

/** Everything that one stub remembers. */
export class World {
  readonly clock: Clock;
  readonly people: People;
  readonly tokens: Tokens;
  readonly subscriptions: Subscriptions;
  readonly faults = new Faults();
  readonly calls = new Calls();
  readonly background = new Background();
  readonly pusher: Pusher;
  #media: MediaDelivery;

  constructor(options: WechatStubOptions) {
    const { appId, callback, clock = systemClock, pushRetryMs: retryMs = PUSH_RETRY_MS } = options;
    this.clock = clock;
    this.people = new People(appId, clock);
    this.tokens = new Tokens(clock);
    this.subscriptions = new Subscriptions(options.templates, clock);
    this.pusher = new Pusher({ callback, appId, clock, retryMs }, this.background);
    this.#media = { ...MEDIA, ...options.media };
  }

  get media(): MediaDelivery {
    return this.#media;
  }

  /** Everybody who logged in, and whoever got a message without it: they logged in before the last start. */
  residents(): readonly Person[] {
    const known = this.people.all();
    const strangers = new Set(this.subscriptions.messages().map(({ openid }) => openid));
    for (const { openid } of known) strangers.delete(openid);
    return [...known, ...Array.from(strangers, (openid) => ({ openid, name: '上次启动前登录的居民' }))];
  }

  /** Changes how the results of media checks come back, from the next check on. */
  setMedia(change: Partial<MediaDelivery>): void {
    this.#media = { ...this.#media, ...change };
  }

  /**
   * A person answers the subscribe popup; the app's server is told, as WeChat tells it.
   * @throws Failure 40037 for a template that the app does not have
   */
  async answerPopup(openid: string, answers: readonly PopupAnswer[]): Promise<void> {
    for (const { templateId, answer } of answers) this.subscriptions.answer(openid, templateId, answer);
    const list = answers.map(({ templateId, answer }) => ({
      TemplateId: templateId,
      SubscribeStatusString: answer,
      PopupScene: '0',
    }));
    await this.pusher.push(openid, 'subscribe_msg_popup_event', { List: oneOrMany(list) });
  }

  /** A person switches a template off in the mini-program's settings; the app's server is told. */
  async withdraw(openid: string, templateId: string): Promise<void> {
    this.subscriptions.withdraw(openid, templateId);
    const list = [{ TemplateId: templateId, SubscribeStatusString: 'reject' }];
    await this.pusher.push(openid, 'subscribe_msg_change_event', { List: oneOrMany(list) });
  }

  /** WeChat failed to deliver a message that it had taken; the app's server is told. */
  async failDelivery(openid: string, templateId: string, messageId: string): Promise<void> {
    const list = [{ TemplateId: templateId, MsgID: messageId, ErrorCode: '1', ErrorStatus: 'failed:system failed' }];
    await this.pusher.push(openid, 'subscribe_msg_sent_event', { List: oneOrMany(list) });
  }
}

/** In JSON events a list of one is the thing itself. */
function oneOrMany<T>(list: readonly T[]): T | readonly T[] {
  const [first] = list;
  return first !== undefined && list.length === 1 ? first : list;
}
