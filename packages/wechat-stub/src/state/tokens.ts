import { randomBytes } from 'node:crypto';
import { type Clock, DAY, MINUTE, SECOND } from '../clock.ts';
import { Failure } from '../failure.ts';

const LIFE = 7200 * SECOND;
/** Within this time of its end a token gives way to a new one; both are good until then. */
const OVERLAP = 5 * MINUTE;
const FORCED_PER_DAY = 20;
const FORCED_GAP = 30 * SECOND;
const SHAPE = /^[\w-]{100,512}$/;

interface Token {
  readonly text: string;
  endsAt: number;
  replaced: boolean;
}

/** The access tokens of stable_token, in its normal and its forced mode. */
export class Tokens {
  readonly #clock: Clock;
  readonly #tokens = new Map<string, Token>();
  #current: Token | undefined;
  #forcedAt: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws Failure 45009 when forced more often than the day allows */
  issue(force: boolean): { access_token: string; expires_in: number } {
    const now = this.#clock.now().getTime();
    const token = force ? this.#forced(now) : this.#usual(now);
    return { access_token: token.text, expires_in: Math.ceil((token.endsAt - now) / SECOND) };
  }

  /** @throws Failure 41001 missing, 40014 malformed, 40001 unknown or replaced, 42001 expired */
  check(text: string): void {
    if (text === '') throw new Failure(41001);
    if (!SHAPE.test(text)) throw new Failure(40014);
    const token = this.#tokens.get(text);
    if (!token || token.replaced) throw new Failure(40001);
    if (token.endsAt <= this.#clock.now().getTime()) throw new Failure(42001);
  }

  /** Ends every token at once, as if two hours had passed: 42001 from now on. */
  expireAll(): void {
    for (const token of this.#tokens.values()) token.endsAt = this.#clock.now().getTime();
  }

  /** Replaces the token behind its holders' backs, as another program's forced refresh does: 40001 from now on. */
  replaceCurrent(): void {
    this.#replace(this.#clock.now().getTime());
  }

  #usual(now: number): Token {
    const current = this.#current;
    return current && current.endsAt - now > OVERLAP ? current : this.#create(now);
  }

  #forced(now: number): Token {
    this.#forcedAt = this.#forcedAt.filter((at) => at > now - DAY);
    const last = this.#forcedAt.at(-1);
    if (last !== undefined && now - last < FORCED_GAP) return this.#usual(now);
    if (this.#forcedAt.length >= FORCED_PER_DAY) throw new Failure(45009);
    this.#forcedAt.push(now);
    return this.#replace(now);
  }

  #replace(now: number): Token {
    for (const token of this.#tokens.values()) token.replaced = true;
    return this.#create(now);
  }

  #create(now: number): Token {
    const token = { text: `88_${randomBytes(100).toString('base64url')}`, endsAt: now + LIFE, replaced: false };
    this.#tokens.set(token.text, token);
    this.#current = token;
    return token;
  }
}
