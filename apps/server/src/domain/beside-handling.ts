import type { CoverageState, DeskCommand, RefusalReason, ReporterCommand } from '@sanshi/contracts';
import { nextCoverage } from './coverage.js';
import type { Mover } from './handling-types.js';
import { isMoreSecret, minorRefusal, type Secret } from './identity.js';
import { publishRefusal, unpublishRefusal, type Publishable } from './publishing.js';

/** Commands that change nothing of how an office handles a report: the newsroom's own, and what keeps the reporter secret. */
export type BesideHandling = Extract<
  DeskCommand | ReporterCommand,
  'cover' | 'verify' | 'publish' | 'unpublish' | 'identity' | 'minor'
>;

export type BesideFacts = Publishable & Pick<Secret, 'identity' | 'isMinor'> & { coverage: CoverageState };

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
  minor: { by: ['editor'], refusal: minorRefusal },
};

export function isBesideHandling(command: DeskCommand | ReporterCommand): command is BesideHandling {
  return command in BESIDE_RULES;
}
