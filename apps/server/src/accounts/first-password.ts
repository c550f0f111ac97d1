import { randomBytes } from 'node:crypto';
import { firstPasswordEnds } from '../domain/new-password.js';
import { hashPassword } from './passwords.js';
import type { Staff } from './staff.entity.js';

const BYTES = 12;

export interface FirstPassword extends Pick<Staff, 'passwordHash' | 'passwordEndsAt'> {
  /** To be handed over once, and kept nowhere. */
  password: string;
}

/** Draws a password for one who has not chosen their own. */
export async function firstPassword(now: Date): Promise<FirstPassword> {
  const password = randomBytes(BYTES).toString('base64url');
  return { password, passwordHash: await hashPassword(password), passwordEndsAt: firstPasswordEnds(now) };
}
