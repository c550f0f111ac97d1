import { Files } from './files.ts';
import { Missing, Refusal } from './refusal.ts';
import { Storage } from './storage.ts';
import { Web, type Network, type Servers } from './web.ts';

/** WeChat does not ask about privacy again for so long after a refusal. */
const PAUSE_MS = 10_000;

/** Every API that WeChat ties to the privacy guide and this runner stands in for. */
export const PRIVATE_APIS = [
  'chooseMedia',
  'chooseLocation',
  'getPhoneNumber',
  'saveImageToPhotosAlbum',
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
  /** To the system's question whether the app may write to the album (or another scope); it is asked once. */
  readonly album?: 'allow' | 'deny';
  /** What the person switches on WeChat's page of settings. */
  readonly openSetting?: Readonly<Record<string, boolean>>;
  readonly shareFileMessage?: 'ok' | 'cancel';
  /** The one-time code of `open-type="getPhoneNumber"`, or a refusal. */
  readonly phoneNumber?: { readonly code: string } | 'deny';
  /** To WeChat's own question about the privacy guide; `ask` shows it. */
  readonly privacy?: 'agree' | 'disagree' | 'ask';
}

export interface SharedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** WeChat lists a permission on its page of settings only after the app has asked for it. */
const ALBUM = 'scope.writePhotosAlbum';

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
  /** Pictures that the app put into the phone's album. */
  readonly album: Buffer[] = [];
  /** Documents that WeChat showed. */
  readonly opened: string[] = [];
  /** Files that were handed on in a chat. */
  readonly handedOn: SharedFile[] = [];
  answers: Answers;
  clipboard = '';
  private readonly onSubscribe: PhoneOptions['onSubscribe'];
  private readonly scopes = new Map<string, boolean>();
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
    return this.web.connect(change);
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

  permissions(): Record<string, boolean> {
    return Object.fromEntries(this.scopes);
  }

  /** Asks the person once; later the answer stands. @throws Refusal when it is no */
  allow(scope: string): void {
    if (scope !== ALBUM) throw new Missing(`nothing stands in for the permission ${scope}`);
    const { album = this.scopes.has(scope) ? 'deny' : unsaid('album') } = this.answers;
    if (!this.scopes.has(scope)) this.scopes.set(scope, album === 'allow');
    if (this.scopes.get(scope) !== true) throw new Refusal('auth deny');
  }

  changePermissions(): Record<string, boolean> {
    const { openSetting = unsaid('openSetting') } = this.answers;
    for (const [scope, allowed] of Object.entries(openSetting))
      if (this.scopes.has(scope)) this.scopes.set(scope, allowed);
    return this.permissions();
  }

  /** @throws Refusal when the person does not allow it */
  keepInAlbum(picture: Buffer): void {
    this.allow(ALBUM);
    this.album.push(picture);
  }

  share(file: SharedFile): void {
    if (this.answers.shareFileMessage === 'cancel') throw new Refusal('cancel');
    this.handedOn.push(file);
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
