import { Files } from './files.ts';
import { Missing, Refusal } from './refusal.ts';
import { Storage } from './storage.ts';
import { GOOD_NETWORK, Web, type Network, type Servers } from './web.ts';

/** WeChat does not ask about privacy again for so long after a refusal. */
const PAUSE_MS = 10_000;

/** Every API that WeChat ties to the privacy guide and this runner stands in for. */
export const PRIVATE_APIS = [
  'chooseMedia',
  'chooseLocation',
  'getPhoneNumber',
  'setClipboardData',
  'getClipboardData',
] as const;

export interface Place {
  readonly name: string;
  readonly address: string;
  /** GCJ-02 degrees. */
  readonly longitude: number;
  readonly latitude: number;
}

/** What the person says when WeChat asks. What is not said here cannot be asked: the call throws. */
export interface Answers {
  /** The code that `wx.login` gives; the stand-in for WeChat's servers takes `dev:<name>`. */
  readonly login?: string;
  /** Photos, each a file's bytes, or the person puts the camera away, or the system has not been given leave. */
  readonly chooseMedia?: readonly Buffer[] | 'cancel' | 'auth deny';
  readonly chooseLocation?: Place | 'cancel' | 'auth deny';
  /** For each template, or for all. */
  readonly subscribe?: 'accept' | 'reject' | 'ban' | 'filter' | Readonly<Record<string, string>>;
  readonly makePhoneCall?: 'ok' | 'cancel';
  /** The one-time code of `open-type="getPhoneNumber"`, or a refusal. */
  readonly phoneNumber?: { readonly code: string } | 'deny';
  /** To WeChat's own question about the privacy guide; `ask` shows it. */
  readonly privacy?: 'agree' | 'disagree' | 'ask';
}

export interface PhoneOptions {
  readonly answers: Answers;
  readonly servers: Servers;
  /** APIs that are declared in the privacy guide; all by default. */
  readonly declared: readonly string[];
  /** WeChat's servers are told of each answer to a question about messages. */
  readonly onSubscribe?: (answers: Readonly<Record<string, string>>) => Promise<void>;
}

/** The phone with WeChat on it: what stays when the app is killed. */
export class Phone {
  readonly storage = new Storage();
  readonly files = new Files();
  readonly web: Web;
  readonly declared: readonly string[];
  readonly dialled: string[] = [];
  answers: Answers;
  clipboard = '';
  private readonly onSubscribe: PhoneOptions['onSubscribe'];
  private agreed = false;
  private refusedAt = Number.NEGATIVE_INFINITY;

  constructor({ answers, servers, declared, onSubscribe }: PhoneOptions) {
    this.answers = answers;
    this.web = new Web(servers);
    this.declared = declared;
    this.onSubscribe = onSubscribe;
  }

  /** The app's run ends: requests are cut off, temporary files go. */
  endRun(): void {
    this.web.abortAll();
    this.files.endRun();
  }

  connect(change: Partial<Network>): Network {
    this.web.network = { ...this.web.network, ...change };
    return this.web.network;
  }

  reconnect(): Network {
    this.web.network = GOOD_NETWORK;
    return this.web.network;
  }

  privacy(): object {
    const { privacy = 'agree' } = this.answers;
    return {
      agreed: this.agreed,
      refusedJustNow: performance.now() - this.refusedAt < PAUSE_MS,
      declared: this.declared,
      answer: privacy === 'ask' ? null : privacy,
    };
  }

  settlePrivacy(agreed: boolean): void {
    this.agreed = agreed;
    if (!agreed) this.refusedAt = performance.now();
  }

  /** @throws Refusal when the person changes their mind, Missing when the test has not said what they choose */
  photos(): readonly Buffer[] {
    const { chooseMedia = unsaid('chooseMedia') } = this.answers;
    if (typeof chooseMedia === 'string') throw new Refusal(chooseMedia);
    return chooseMedia;
  }

  /** @throws as {@link photos} */
  place(): Place {
    const { chooseLocation = unsaid('chooseLocation') } = this.answers;
    if (typeof chooseLocation === 'string') throw new Refusal(chooseLocation);
    return chooseLocation;
  }

  /** @throws as {@link photos} */
  phoneNumber(): { readonly code: string } {
    const { phoneNumber = unsaid('phoneNumber') } = this.answers;
    if (phoneNumber === 'deny') throw new Refusal('user deny');
    return phoneNumber;
  }

  dial(number: string): void {
    if (this.answers.makePhoneCall === 'cancel') throw new Refusal('cancel');
    this.dialled.push(number);
  }

  async subscribe(templates: readonly string[]): Promise<Record<string, string>> {
    const { subscribe = unsaid('subscribe') } = this.answers;
    const answerTo = (id: string): string => (typeof subscribe === 'string' ? subscribe : (subscribe[id] ?? 'reject'));
    const answers = Object.fromEntries(templates.map((id) => [id, answerTo(id)]));
    await this.onSubscribe?.(answers);
    return answers;
  }
}

function unsaid(name: keyof Answers): never {
  throw new Missing(`the test does not say what the person answers to ${name}`);
}
