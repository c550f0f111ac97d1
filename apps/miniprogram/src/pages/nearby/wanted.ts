import type { AreaRef, Beat, Kind, PublishedQuery } from '@sanshi/contracts';

/** What one wants to see of what is published; null: of all. */
export interface Wanted {
  beat: Beat | null;
  kind: Kind | null;
  community: AreaRef | null;
}

export const EVERYTHING: Wanted = { beat: null, kind: null, community: null };

export const isFiltered = ({ beat, kind, community }: Wanted): boolean => Boolean(beat ?? kind ?? community);

/** The same for what wants the same: under it the phone keeps what it saw last. */
export const nameOf = ({ beat, kind, community }: Wanted): string =>
  ['published', beat ?? 'all', kind ?? 'all', community?.code ?? 'all'].join(':');

export const queryOf = ({ beat, kind, community }: Wanted): PublishedQuery => ({
  ...(beat && { beat }),
  ...(kind && { kind }),
  ...(community && { community: community.code }),
});
