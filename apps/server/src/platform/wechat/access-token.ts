import type { WechatClock } from './settings.js';

export interface FreshToken {
  readonly text: string;
  readonly lifeSeconds: number;
}

interface HeldToken {
  readonly text: string;
  readonly endsAt: number;
}

/** stable_token gives a new token only in the last five minutes of the old one; a minute later it surely does. */
const RENEW_AHEAD_MS = 4 * 60_000;
/** A token this near its end could end on the way. */
const EDGE_MS = 10_000;

/** The access token: fetched once for all who wait for it, and renewed while the old one is still good. */
export class AccessToken {
  private held: HeldToken | undefined;
  private fetching: Promise<string> | undefined;

  constructor(
    private readonly fetchToken: () => Promise<FreshToken>,
    private readonly clock: WechatClock,
  ) {}

  /** @throws whatever `fetchToken` throws, when no good token is held */
  async current(): Promise<string> {
    const { held } = this;
    const leftMs = held ? held.endsAt - this.clock.now().getTime() : 0;
    if (!held || leftMs <= EDGE_MS) return this.fetch();
    // The one that is held still serves, so a failure here is nobody's: the next caller tries again.
    if (leftMs <= RENEW_AHEAD_MS) void this.fetch().catch(() => undefined);
    return held.text;
  }

  /** Forgets a token that WeChat would not take, unless it has been replaced already. */
  drop(text: string): void {
    if (this.held?.text === text) this.held = undefined;
  }

  private fetch(): Promise<string> {
    this.fetching ??= this.fetchAndHold().finally(() => {
      this.fetching = undefined;
    });
    return this.fetching;
  }

  private async fetchAndHold(): Promise<string> {
    const { text, lifeSeconds } = await this.fetchToken();
    this.held = { text, endsAt: this.clock.now().getTime() + lifeSeconds * 1000 };
    return text;
  }
}
