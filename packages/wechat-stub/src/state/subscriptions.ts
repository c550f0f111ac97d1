import type { Clock } from '../clock.ts';
import { Failure } from '../failure.ts';
import type { MessageTemplate } from '../options.ts';

export interface SentMessage {
  readonly messageId: string;
  readonly openid: string;
  readonly template: MessageTemplate;
  readonly values: Readonly<Record<string, string>>;
  readonly page: string;
  readonly state: string;
  readonly at: Date;
}

export type Answer = 'accept' | 'reject';

/** Who has granted how many messages of which template, and what was sent. */
export class Subscriptions {
  readonly #clock: Clock;
  readonly #templates: ReadonlyMap<string, MessageTemplate>;
  readonly #grants = new Map<string, number>();
  readonly #sent: SentMessage[] = [];
  readonly #banned = new Set<string>();
  #lastId = 1864323726461255680n;

  constructor(templates: readonly MessageTemplate[], clock: Clock) {
    this.#templates = new Map(templates.map((template) => [template.id, template]));
    this.#clock = clock;
  }

  templates(): readonly MessageTemplate[] {
    return [...this.#templates.values()];
  }

  /** @throws Failure 40037 for a template that the app does not have */
  template(id: string): MessageTemplate {
    const template = this.#templates.get(id);
    if (!template) throw new Failure(40037);
    return template;
  }

  /** What a person answered in the popup: each `accept` is worth one message, or all of a long-term template's. */
  answer(openid: string, templateId: string, answer: Answer): void {
    this.template(templateId);
    if (answer === 'accept') this.#grants.set(key(openid, templateId), this.left(openid, templateId) + 1);
  }

  /** A person takes the grant back in the mini-program's settings. */
  withdraw(openid: string, templateId: string): void {
    this.#grants.delete(key(openid, templateId));
  }

  /** From now on nothing may be sent by this template: 43107. */
  ban(templateId: string): void {
    this.#banned.add(templateId);
  }

  /** How many messages may still be sent. */
  left(openid: string, templateId: string): number {
    return this.#grants.get(key(openid, templateId)) ?? 0;
  }

  /**
   * Spends a grant and keeps the message.
   * @throws Failure 43107 when the template is banned, 43101 when no grant is left
   */
  deliver(message: Omit<SentMessage, 'messageId' | 'at'>): SentMessage {
    const { openid, template } = message;
    if (this.#banned.has(template.id)) throw new Failure(43107);
    const left = this.left(openid, template.id);
    if (left === 0) throw new Failure(43101);
    if (!template.longTerm) this.#grants.set(key(openid, template.id), left - 1);
    this.#lastId += 1n;
    const sent = { ...message, messageId: String(this.#lastId), at: this.#clock.now() };
    this.#sent.push(sent);
    return sent;
  }

  /** Oldest first. */
  messages(openid?: string): readonly SentMessage[] {
    return this.#sent.filter((message) => openid === undefined || message.openid === openid);
  }
}

function key(openid: string, templateId: string): string {
  return `${openid} ${templateId}`;
}
