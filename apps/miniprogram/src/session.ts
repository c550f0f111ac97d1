import type { ResidentSession } from '@sanshi/contracts';
import { drop, keep, kept } from './platform/keeping';
import { request } from './platform/request';
import { signIn } from './platform/sign-in';
import { tokensOf } from './sign-in-once';
import { bodyOf } from './wire';

const KEY = 'token';
/** Set from when an account is deleted until its owner needs one again. */
const LEFT = 'left';

/** This phone's session with the server. */
export const session = tokensOf(
  { kept: () => kept<string>(KEY), keep: (token) => keep(KEY, token), drop: () => drop(KEY) },
  async () => {
    const { path, body } = await signIn.firstRequest();
    const { token } = bodyOf<ResidentSession>(await request({ method: 'POST', path, body }));
    drop(LEFT);
    return token;
  },
);

/** Who has no account has nothing there: nobody is asked, and no account is made only to find that out. */
export const hasNothingThere = (): boolean => !isSignedIn() && (!signIn.mayBeKnown || kept<true>(LEFT) !== null);

/** The account was deleted: only looking at a page makes no new one. */
export const noteLeaving = (): boolean => keep(LEFT, true);

/** Whether this phone has an account already; nobody gets one only for reading what is public. */
export const isSignedIn = (): boolean => kept<string>(KEY) !== null;
