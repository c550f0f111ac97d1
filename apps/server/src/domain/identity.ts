import type { Identity, RefusalReason } from '@sanshi/contracts';
import { canSee, type Held, type Staff } from './actors.js';

/**
 * How much of who reported a person may know: all of it after giving a reason, all of it once a second person has agreed as well,
 * a mask only, or nothing.
 */
export type Knowledge = 'full-on-reason' | 'full-on-approval' | 'masked' | 'nobody';

/** A report as far as it decides who may know who reported. */
export interface Secret extends Held {
  identity: Identity;
  /** The reporter is under 18. Null: nobody has said so. */
  isMinor: boolean | null;
}

/**
 * Who may know who reported. `named`: the newsroom and the office that handles the report; a supervisor sees that somebody stands
 * behind it, masked. `confidential`, and whatever a minor chose short of `anonymous`: the newsroom alone, and never one of it
 * alone. `anonymous`: no person. An administrator never.
 */
export function whoMayKnow(actor: Staff, report: Secret): Knowledge {
  const { identity, isMinor } = report;
  if (identity === 'anonymous' || !canSee(actor, report)) return 'nobody';
  const isConfidential = identity === 'confidential' || isMinor === true;
  if (actor.role === 'editor') return isConfidential ? 'full-on-approval' : 'full-on-reason';
  if (isConfidential) return 'nobody';
  if (actor.role === 'supervisor') return 'masked';
  const handlesIt = actor.role === 'office' && actor.officeCode !== null && actor.officeCode === report.officeCode;
  return handlesIt ? 'full-on-reason' : 'nobody';
}

/** The level of secrecy may change only towards more of it. */
const SECRECY: Record<Identity, number> = { named: 0, confidential: 1, anonymous: 2 };

/** Why a report cannot be marked as a minor's now. */
export function minorRefusal({ identity, isMinor }: Pick<Secret, 'identity' | 'isMinor'>): RefusalReason | null {
  if (identity === 'anonymous') return 'most_secret';
  return isMinor ? 'minor_before' : null;
}

export function isMoreSecret(from: Identity, to: Identity): boolean {
  return SECRECY[to] > SECRECY[from];
}

/** `张**`, whatever the length of the name; empty stays empty. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
}

/** `138****0001`; of a number shorter than a mobile one, the last two digits only. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\s*(\+|00)86/, '').replace(/\D/g, '');
  if (digits.length === 0) return '';
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;
}
