import type { ResidentSession } from '@sanshi/contracts';
import { request } from './platform/request';
import { drop, keep, kept } from './platform/keeping';
import { signIn } from './platform/sign-in';
import { bodyOf, type Tokens } from './wire';

const KEY = 'token';
let signing: Promise<string> | null = null;
/** Where the phone had no room to keep it. */
let unkept: string | null = null;

const tokenNow = (): string | null => kept<string>(KEY) ?? unkept;

async function signInAnew(): Promise<string> {
  drop(KEY);
  unkept = null;
  const { path, body } = await signIn.firstRequest();
  const { token } = bodyOf<ResidentSession>(await request({ method: 'POST', path, body }));
  if (!keep(KEY, token)) unkept = token;
  return token;
}

/** One sign-in at a time, shared by all who wait for it. */
function signInOnce(): Promise<string> {
  signing ??= signInAnew().finally(() => {
    signing = null;
  });
  return signing;
}

export const session: Tokens = {
  current: () => {
    const token = tokenNow();
    return token === null ? signInOnce() : Promise.resolve(token);
  },
  renewed: (refused) => {
    const token = tokenNow();
    return token !== null && token !== refused ? Promise.resolve(token) : signInOnce();
  },
};
