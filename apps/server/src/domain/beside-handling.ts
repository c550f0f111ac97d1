import type { CoverageState, DeskCommand, Identity, RefusalReason, ReporterCommand } from '@sanshi/contracts';
import { nextCoverage } from './coverage.js';
import type { Mover } from './handling-types.js';
import { isMoreSecret } from './identity.js';
import { publishRefusal, unpublishRefusal, type Publishable } from './publishing.js';

/** Commands that change nothing of how an office handles a report: the newsroom's own, and the reporter's secrecy. */
export type BesideHandling = Extract<
  DeskCommand | ReporterCommand,
  'cover' | 'verify' | 'publish' | 'unpublish' | 'identity'
>;

export type BesideFacts = Publishable & { coverage: CoverageState; identity: Identity };

interface Rule {
  by: readonly Mover[];
  refusal: (report: BesideFacts) => RefusalReason | null;
}

/** Who may use each at all, and why it is refused now. */
export const BESIDE_RULES: Readonly<Record<BesideHandling, Rule>> = {
  cover: { by: ['editor'], refusal: ({ coverage }) => (nextCoverage(coverage).length > 0 ? null : 'coverage_step') },
  verify: { by: ['editor'], refusal: () => null },
  publish: { by: ['editor'], refusal: publishRefusal },
  // The reporter does it by taking back the consent.
  unpublish: { by: ['editor', 'reporter'], refusal: unpublishRefusal },
  identity: {
    by: ['reporter'],
    refusal: ({ identity }) => (isMoreSecret(identity, 'anonymous') ? null : 'most_secret'),
  },
};

export function isBesideHandling(command: DeskCommand | ReporterCommand): command is BesideHandling {
  return command in BESIDE_RULES;
}
