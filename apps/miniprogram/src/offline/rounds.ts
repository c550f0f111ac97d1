import type { Later } from './outbox';

export interface RoundDoors {
  /** One round; null when everything was sent. */
  send: () => Promise<Later | null>;
  /** Does the work after so many milliseconds, unless the returned function is called before. */
  after: (ms: number, work: () => void) => () => void;
}

export interface Rounds {
  /** Sends now, or as soon as it may be: while a round runs after it, while the server asked for patience when that is over. */
  soon: () => void;
  /** Something has changed for the better: the pauses begin short again. */
  refreshed: () => void;
  /** The server asked to be left alone for a while. */
  isPatient: () => boolean;
}

/** How long to wait before the next round when nobody says: longer each time. */
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000] as const;
const UNKNOWN: Later = { afterMs: null, all: true };

/** When the queue is worked through: one round at a time, again after a failure, and never sooner than the server asked. */
export function rounds({ send, after }: RoundDoors): Rounds {
  let running = false;
  let askedAgain = false;
  let patient = false;
  let failed = 0;
  let cancel = (): void => undefined;

  const soon = (): void => {
    if (running) askedAgain = true;
    else if (!patient) void run();
  };

  const run = async (): Promise<void> => {
    cancel();
    running = true;
    askedAgain = false;
    // A bug must not end the sending: it is thrown on, to be seen, and the next round comes all the same.
    let later: Later | null = UNKNOWN;
    try {
      later = await send();
    } finally {
      running = false;
      failed = later ? failed + 1 : 0;
      if (later) wait(later);
      if (askedAgain) soon();
    }
  };

  const wait = ({ afterMs }: Later): void => {
    const pause = PAUSES_MS[Math.min(failed, PAUSES_MS.length) - 1] ?? PAUSES_MS[0];
    patient = afterMs !== null;
    cancel = after(Math.max(afterMs ?? 0, pause), () => {
      patient = false;
      soon();
    });
  };

  const refreshed = (): void => {
    failed = 0;
    soon();
  };
  return { soon, refreshed, isPatient: () => patient };
}
