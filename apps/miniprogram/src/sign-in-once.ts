import type { Tokens } from './wire';

/** Where the token is kept; see platform/keeping. */
export interface TokenDrawer {
  kept: () => string | null;
  /** False when the phone has no room. */
  keep: (token: string) => boolean;
  drop: () => void;
}

/** The session's token: kept from visit to visit, and signed in for anew by one at a time, shared by all who wait for it. */
export function tokensOf(drawer: TokenDrawer, signIn: () => Promise<string>): Tokens {
  let signing: Promise<string> | null = null;
  /** Where the phone had no room to keep it. */
  let unkept: string | null = null;
  const now = (): string | null => drawer.kept() ?? unkept;

  const anew = async (): Promise<string> => {
    drawer.drop();
    unkept = null;
    const token = await signIn();
    if (!drawer.keep(token)) unkept = token;
    return token;
  };
  const once = (): Promise<string> => {
    signing ??= anew().finally(() => {
      signing = null;
    });
    return signing;
  };
  return {
    current: () => {
      const token = now();
      return token === null ? once() : Promise.resolve(token);
    },
    renewed: (refused) => {
      const token = now();
      return token !== null && token !== refused ? Promise.resolve(token) : once();
    },
  };
}
