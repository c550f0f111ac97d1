import type { EventCommand, HandlingState, Point, RefusalReason } from '@sanshi/contracts';

/** What publishing depends on. */
export interface Publishable {
  state: HandlingState;
  /** The reporter's consent to publishing, given and not withdrawn. */
  mayPublish: boolean | null;
  /** Since when the public sees it; null while it does not. */
  publicAt: Date | null;
}

/** What nobody works at, or what the reporter took back, the public is not shown. */
const NEVER_PUBLIC: readonly HandlingState[] = ['declined', 'merged', 'withdrawn'];

/** Why a report may not be published now, or published again with other words; null when it may. */
export function publishRefusal({ state, mayPublish }: Publishable): RefusalReason | null {
  const [reason = null] = (['declined', 'merged', 'withdrawn'] as const).filter((ended) => ended === state);
  return reason ?? (mayPublish === true ? null : 'no_publish_consent');
}

export function unpublishRefusal({ publicAt }: Publishable): RefusalReason | null {
  return publicAt ? null : 'not_public';
}

/** Whether what is public stays so in this state: a report that leaves the desk without a result leaves the public too. */
export function staysPublic(state: HandlingState): boolean {
  return !NEVER_PUBLIC.includes(state);
}

const REPLIES: readonly EventCommand[] = ['reply', 'resolve', 'answer'];
/** With these the reporter's own photos come. */
const OWN: readonly EventCommand[] = ['file', 'message'];

/** What of a timeline may be chosen for the public. */
export interface Choosable {
  id: string;
  command: EventCommand;
  visible: boolean;
  side: 'reporter' | 'newsroom' | 'office' | 'system';
}

/** Words that the newsroom or an office said and may say to everybody: replies and results, never the reporter's own. */
export function isPublicReply({ command, visible, side }: Choosable): boolean {
  return visible && (side === 'newsroom' || side === 'office') && REPLIES.includes(command);
}

/**
 * Whether a photo that came with this event may be public: the reporter's, who agreed, and those of a reply that is shown.
 * A neighbour's photo never: they agreed to nothing.
 */
export function isPublicPhoto(event: Choosable, replyIds: readonly string[]): boolean {
  return OWN.includes(event.command) || (isPublicReply(event) && replyIds.includes(event.id));
}

/** Some 300 m: the street, never the door. */
const GRID = 0.003;

/** A point as the public may know it. */
export function roundPoint({ longitude, latitude }: Point): Point {
  const round = (degrees: number): number => Number((Math.round(degrees / GRID) * GRID).toFixed(3));
  return { longitude: round(longitude), latitude: round(latitude) };
}

export type ReaderSide = 'reporter' | 'newsroom' | 'office';

/** Why something was taken back, and what the newsroom notes with its story, is said within the newsroom alone. */
const NEWSROOM_WORDS: readonly EventCommand[] = ['unpublish', 'cover'];

/** Whether one who sees a step of the timeline may read the words that go with it. */
export function mayReadWords(reader: ReaderSide, command: EventCommand): boolean {
  return reader === 'newsroom' || !NEWSROOM_WORDS.includes(command);
}
