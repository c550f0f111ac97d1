import type { ResidentSession } from '@sanshi/contracts';
import { drop, keep, kept } from './platform/keeping';
import { request } from './platform/request';
import { signIn } from './platform/sign-in';
import { tokensOf } from './sign-in-once';
import { bodyOf } from './wire';

const KEY = 'token';

/** This phone's session with the server. */
export const session = tokensOf(
  { kept: () => kept<string>(KEY), keep: (token) => keep(KEY, token), drop: () => drop(KEY) },
  async () => {
    const { path, body } = await signIn.firstRequest();
    return bodyOf<ResidentSession>(await request({ method: 'POST', path, body })).token;
  },
);

/** Who has no account has nothing there: nobody is asked, and no account is made only to find that out. */
export const hasNothingThere = (): boolean => !isSignedIn() && !signIn.mayBeKnown;

/** Whether this phone has an account already; nobody gets one only for reading what is public. */
export const isSignedIn = (): boolean => kept<string>(KEY) !== null;
