import { createHash, randomBytes } from 'node:crypto';
import { type Clock, HOUR, MINUTE } from '../clock.ts';
import { Failure } from '../failure.ts';

const CODE_LIFE = 5 * MINUTE;
/** Content is checked only for a person who opened the mini-program this recently; else 61010. */
const VISIT_LIFE = 2 * HOUR;
const OPENID = /^o[\w-]{27}$/;
const PREFIX_LENGTH = 7;

export interface Person {
  readonly openid: string;
  /** The name in `dev:<name>`, or the one a code was issued for. */
  readonly name: string;
}

interface Code<T> {
  readonly stands: T;
  readonly endsAt: number;
}

/** The people who use the mini-program: who they are, their codes, and when they were last there. */
export class People {
  readonly #clock: Clock;
  readonly #appId: string;
  readonly #people = new Map<string, Person>();
  readonly #visits = new Map<string, number>();
  readonly #blocked = new Set<string>();
  readonly #loginCodes = new Map<string, Code<string>>();
  readonly #phoneCodes = new Map<string, Code<string>>();

  constructor(appId: string, clock: Clock) {
    this.#appId = appId;
    this.#clock = clock;
  }

  /** The same openid for the same name and app, always; as in WeChat, all of one app's openids begin alike. */
  openidOf(name: string): string {
    const person = { openid: this.#prefix() + digest(`${this.#appId} ${name}`).slice(0, 28 - PREFIX_LENGTH), name };
    if (!this.#people.has(person.openid)) this.#people.set(person.openid, person);
    return person.openid;
  }

  all(): readonly Person[] {
    return [...this.#people.values()];
  }

  /** True for openids of this app, also those given out before the last start. */
  isOurs(openid: string): boolean {
    return isOpenid(openid) && openid.startsWith(this.#prefix());
  }

  /** A code as wx.login gives it: good once, for five minutes. */
  issueCode(name: string): string {
    return this.#issue(this.#loginCodes, name, '0');
  }

  /** A code as the phone-number button gives it: good once, for five minutes. */
  issuePhoneCode(phone: string): string {
    return this.#issue(this.#phoneCodes, phone, 'p');
  }

  /** From now on this person cannot log in: 40226. */
  block(name: string): void {
    this.#blocked.add(name);
  }

  /**
   * Logs in with `dev:<name>`, any number of times, or with an issued code, once.
   * @throws Failure 40029 for a bad, used or old code, 40226 for a blocked person
   */
  login(code: string): string {
    const name = /^dev:(?<name>.{1,40})$/u.exec(code)?.groups?.['name'] ?? this.#redeem(this.#loginCodes, code);
    if (this.#blocked.has(name)) throw new Failure(40226);
    const openid = this.openidOf(name);
    this.#visits.set(openid, this.#clock.now().getTime());
    return openid;
  }

  /** @throws Failure 40029 for a bad, used or old code */
  phoneOf(code: string): string {
    return /^dev:(?<phone>1\d{10})$/.exec(code)?.groups?.['phone'] ?? this.#redeem(this.#phoneCodes, code);
  }

  visitedLately(openid: string): boolean {
    const visit = this.#visits.get(openid);
    return visit !== undefined && this.#clock.now().getTime() - visit < VISIT_LIFE;
  }

  #prefix(): string {
    return `o${digest(this.#appId).slice(0, PREFIX_LENGTH - 1)}`;
  }

  #issue(codes: Map<string, Code<string>>, stands: string, first: string): string {
    const code = first + randomBytes(24).toString('base64url').slice(0, 31);
    codes.set(code, { stands, endsAt: this.#clock.now().getTime() + CODE_LIFE });
    return code;
  }

  #redeem(codes: Map<string, Code<string>>, code: string): string {
    const found = codes.get(code);
    codes.delete(code);
    if (!found || found.endsAt <= this.#clock.now().getTime()) throw new Failure(40029);
    return found.stands;
  }
}

/** True when it has an openid's shape, whichever app it may belong to. */
export function isOpenid(text: string): boolean {
  return OPENID.test(text);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
