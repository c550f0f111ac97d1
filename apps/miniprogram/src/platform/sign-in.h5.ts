import type { SignIn } from './capabilities';

/** Outside WeChat an account is bound to this browser. */
export const signIn: SignIn = {
  mayBeKnown: false,
  firstRequest: () => Promise.resolve({ path: '/session/guest', body: {} }),
};
