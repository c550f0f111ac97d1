import type { ResidentSession } from '@sanshi/contracts';
import { request } from './platform/request';
import { drop, keep, kept } from './platform/keeping';
import { signIn } from './platform/sign-in';
import { bodyOf, type Tokens } from './wire';

const KEY = 'token';
let signing: Promise<string> | null = null;

async function signInAnew(): Promise<string> {
  drop(KEY);
  const { path, body } = await signIn.firstRequest();
  const { token } = bodyOf<ResidentSession>(await request({ method: 'POST', path, body }));
  keep(KEY, token);
  return token;
}

/** One sign-in at a time, shared by all who wait for it. */
function signInOnce(): Promise<string> {
  signing ??= signInAnew().finally(() => {
    signing = null;
  });
  return signing;
}

/** Whether this phone has an account already; nobody gets one only for reading what is public. */
export const isSignedIn = (): boolean => kept<string>(KEY) !== null;

export const session: Tokens = {
  current: () => {
    const token = kept<string>(KEY);
    return token === null ? signInOnce() : Promise.resolve(token);
  },
  renewed: (refused) => {
    const token = kept<string>(KEY);
    return token !== null && token !== refused ? Promise.resolve(token) : signInOnce();
  },
};
