import { IDENTITY_WORDS, type EventCommand, type EventView, type Identity, type MyReport } from '@sanshi/contracts';
import type { Told } from '../../reports/timeline';

export const WHO_KNOWS: Record<Identity, string> = {
  named: IDENTITY_WORDS.named,
  confidential: '只让报社知道您是谁',
  anonymous: '谁也不知道您是谁',
};

/** What the reporter reads, newest first; the report itself stands at the end, where it began. */
export function toldOf({ timeline, text, photos, identity }: MyReport): Told[] {
  return timeline
    .filter(({ visible }) => visible)
    .map((event) => (event.command === 'file' ? { ...filed(event, identity), text, photos } : told(event)))
    .reverse();
}

/** Said words speak for themselves; who said them stands beside the time. */
const SAID: readonly EventCommand[] = ['reply', 'message'];

function told({ id, at, by, side, command, summary, text, photos }: EventView): Told {
  const named = side === 'newsroom' || side === 'office';
  const speaks = SAID.includes(command) && text !== null;
  return {
    id,
    at,
    by: named || speaks ? by : null,
    summary: speaks ? null : summary,
    text,
    photos,
    mine: side === 'reporter',
  };
}

function filed(event: EventView, identity: Identity): Told {
  return { ...told(event), summary: `${event.summary} · ${WHO_KNOWS[identity]}` };
}
