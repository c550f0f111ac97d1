import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt at a cost equal to argon2id with 19 MiB (OWASP Password Storage Cheat Sheet: N=2^14, r=8, p=5). */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...COST, maxmem: 64 * 1024 * 1024 }, (problem, key) =>
      problem ? reject(problem) : resolve(key),
    );
  });

/** @returns salt and key in base64url, `scrypt.<salt>.<key>` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt);
  return `scrypt.${salt.toString('base64url')}.${key.toString('base64url')}`;
}

/** Whether `password` is the one behind `hash`; takes the same time for a wrong password and for a null hash (nobody of that name). */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const [, salt = '', key = ''] = (hash ?? '').split('.');
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
