/** One line of the log of who looked at what. */
export interface AccessLine {
  seq: number;
  at: string;
  /** The name of who did it; null for one whom nobody knows, as at a failed sign-in. */
  who: string | null;
  /** What was done, in words. */
  what: string;
  /** The report that it was about, where it was about one. */
  report: { id: string; title: string } | null;
  /** Why, or what exactly. */
  reason: string | null;
}

/** The newest first. */
export interface AccessLogPage {
  items: AccessLine[];
  nextCursor: string | null;
}
