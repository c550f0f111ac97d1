import { RULES } from './handling-rules.js';
import { move } from './handling.js';
import type { Handling, Moment, Primary } from './handling-types.js';

/**
 * What becomes of a merged report when its primary has moved: it follows a primary that was merged itself, so that no chain and
 * no cycle can form, and stands on its own again when the primary was declined or withdrawn. Otherwise it stays as it is.
 * @param primary the primary as it stands after its move
 */
export function followPrimary(merged: Handling, primary: Primary, moment: Moment): Handling {
  if (merged.mergedInto !== primary.id) return merged;
  if (primary.mergedInto !== null) return { ...merged, mergedInto: primary.mergedInto };
  const gone = RULES.reinstate.from.includes(primary.state);
  return gone ? move(merged, { command: 'unmerge' }, 'system', moment) : merged;
}
