import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app does it: SHA-1, 6 digits, 30 s. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A phone's clock may be half a minute off, either way. */
const WINDOW = 1;

/** A new secret, base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from a picture or takes as a link. */
export function enrolmentUrl(secret: string, username: string): string {
  return new TOTP({ ...SHAPE, issuer: '三事', label: username, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The time step to which a code belongs, or null when it is wrong.
 * @param lastStep the step of the last code that was taken: that one and those before are spent, since a code is good once
 */
export function stepOf(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const timestamp = now.getTime();
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / SHAPE.period) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
