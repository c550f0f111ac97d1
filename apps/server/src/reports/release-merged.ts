import type { EntityManager } from 'typeorm';
import type { ReportMoves } from './report-moves.js';
import type { Report } from './report.entity.js';
import type { ReportStore } from './report-store.js';

/** A report that leaves the desk without a result takes nobody along: those merged into it are dealt with on their own again. */
export async function releaseMerged(
  tx: EntityManager,
  primary: Report,
  reports: ReportStore,
  moves: ReportMoves,
): Promise<void> {
  for (const merged of await reports.mergedInto(primary.id, tx)) {
    await moves.step(tx, null, merged, { command: 'unmerge', move: { command: 'unmerge' }, visible: true });
  }
}
