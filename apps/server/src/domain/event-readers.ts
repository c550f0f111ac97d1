import type { EventCommand } from '@sanshi/contracts';
import type { Actor } from './actors.js';

/** What the newsroom found out, and from whom, and what it will write is its own: an office does not read it. */
const NEWSROOM_ONLY: readonly EventCommand[] = ['verify', 'cover'];
/** It tells something of who reported. */
const EDITORS_ONLY: readonly EventCommand[] = ['minor'];

interface Line {
  command: EventCommand;
  /** False: internal, the reporter never sees it. */
  visible: boolean;
}

/** Whether somebody who may see a report may see this line of its timeline. */
export function maySeeEvent(actor: Actor, { command, visible }: Line): boolean {
  if (actor.kind === 'resident') return visible;
  if (EDITORS_ONLY.includes(command)) return actor.role === 'editor';
  return actor.role !== 'office' || visible || !NEWSROOM_ONLY.includes(command);
}
