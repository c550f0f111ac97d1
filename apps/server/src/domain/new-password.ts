import type { RefusalReason } from '@sanshi/contracts';

/** A first password is good for three days: what was handed over on paper or by telephone does not lie around. */
const FIRST_PASSWORD_HOURS = 72;
const HOUR = 3600_000;
const FEWEST_CHARACTERS = 5;

/** Until when a first password that was made now may be used. */
export function firstPasswordEnds(now: Date): Date {
  return new Date(now.getTime() + FIRST_PASSWORD_HOURS * HOUR);
}

/** What a person chooses for themselves, beside what they had. */
export interface PasswordChoice {
  username: string;
  /** The one that they have just proved to know. */
  old: string;
  chosen: string;
}

/** Why a password cannot be taken, or null. Its length is the input's business. */
export function passwordRefusal({ username, old, chosen }: PasswordChoice): RefusalReason | null {
  if (chosen === old) return 'password_same';
  const plain = chosen.toLowerCase();
  const few = new Set(plain).size < FEWEST_CHARACTERS;
  const named = plain.includes(username.toLowerCase());
  return few || named || isRun(plain) ? 'password_easy' : null;
}

/** `12345678`, `abcdefgh`, `87654321`: each character one on from that before it. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size === 1;
}
