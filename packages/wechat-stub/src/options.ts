import type { Clock } from './clock.ts';

/** A subscribe-message template, as the app's owner chose it in WeChat's console. */
export interface MessageTemplate {
  readonly id: string;
  readonly title: string;
  /** A long-term grant (长期) is worth any number of messages, a one-time grant one. */
  readonly longTerm?: boolean;
  readonly fields: readonly TemplateField[];
}

export interface TemplateField {
  /** Type and number: `thing1`, `date2`, `phrase3`. */
  readonly key: string;
  /** What the card prints before the value. */
  readonly label: string;
  /** The only values that an `enum` field takes. */
  readonly values?: readonly string[];
}

/** Where events are pushed and how they are sealed, as set in WeChat's console. */
export interface CallbackSettings {
  readonly url: string;
  readonly token: string;
  /** 43 characters. */
  readonly encodingAesKey: string;
  /** `gh_…`, the app's own id, in each event's `ToUserName`. */
  readonly originalId: string;
}

export interface Verdict {
  readonly suggest: 'pass' | 'review' | 'risky';
  /** 100 when it passes; else 10001, 20001 … as in msgSecCheck's table. */
  readonly label: number;
}

export const PASS: Verdict = { suggest: 'pass', label: 100 };

/** How the results of media checks come back. */
export interface MediaDelivery {
  /** Milliseconds from the request to the push; 0 pushes before the request is answered. */
  readonly delayMs: number;
  /** 0: the result never comes; 2: it comes twice. */
  readonly times: 0 | 1 | 2;
  /** What the next checks find; a marker in the address or in the file goes before it. */
  readonly verdict: Verdict;
}

export interface WechatStubOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly callback?: CallbackSettings;
  readonly templates: readonly MessageTemplate[];
  readonly clock?: Clock;
  /** Pages of the released mini-program; absent: any page is taken. */
  readonly pages?: readonly string[];
  /** Text that holds such a word gets its verdict; a risky word in a message is refused with 45168. */
  readonly words?: readonly (Verdict & { readonly word: string })[];
  /** A picture whose address or bytes hold such a marker gets its verdict. */
  readonly markers?: readonly (Verdict & { readonly marker: string })[];
  /** Hosts from which media is downloaded; the machine itself unless said otherwise. */
  readonly mediaHosts?: readonly string[];
  readonly media?: Partial<MediaDelivery>;
  /** Milliseconds that a subscribe message takes; a second one to the same person meanwhile is 43108. */
  readonly sendMs?: number;
  /** Milliseconds between tries to push an event that was not taken. */
  readonly pushRetryMs?: number;
}
