import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@sanshi/contracts';
import type { Connection } from 'mysql2/promise';
import { insertRows } from './fill.ts';
import type { Row } from './rows.ts';

const LIFE_MS = 12 * 3600_000;

/** Lets so many residents in. @returns their tokens */
export async function admitResidents(db: Connection, count: number): Promise<string[]> {
  const createdAt = new Date();
  const accounts = Array.from({ length: count }, () => ({ id: randomUUID(), kind: 'guest', openid: null, createdAt }));
  await insertRows(db, 'account', accounts);
  return openSessions(
    db,
    accounts.map(({ id }) => ({ accountId: id, staffId: null, channel: 'h5' })),
  );
}

export interface Post {
  role: Role;
  officeCode: string | null;
  areaCodes: readonly string[];
}

/** Lets one person of staff in, who could not sign in with any password. @returns their token */
export async function admitStaff(db: Connection, { role, officeCode, areaCodes }: Post): Promise<string> {
  const id = randomUUID();
  const named = { id, username: id, displayName: '测速员', role, officeCode, areaCodes: JSON.stringify(areaCodes) };
  await insertRows(db, 'staff', [{ ...named, passwordHash: 'none', createdAt: new Date(), disabledAt: null }]);
  const [token = ''] = await openSessions(db, [{ accountId: null, staffId: id, channel: 'h5' }]);
  return token;
}

async function openSessions(db: Connection, whose: readonly Row[]): Promise<string[]> {
  const tokens = whose.map(() => randomBytes(32).toString('base64url'));
  const now = Date.now();
  const life = { createdAt: new Date(now), expiresAt: new Date(now + LIFE_MS), endedAt: null };
  const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  await insertRows(
    db,
    'session',
    whose.map((who, index) => ({ tokenHash: hashOf(tokens[index] ?? ''), ...who, ...life })),
  );
  return tokens;
}
