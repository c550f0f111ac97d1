import type { Verification } from '@sanshi/contracts';
import { BadInput } from './errors.js';

/** One claim of a report as the newsroom found it. */
export interface Claim {
  verification: Verification;
  /** What was claimed, and what was found. */
  text: string;
  source: string | null;
}

/**
 * The verification that a report stands at after a claim was checked. Independent of handling: closed never counts as solved,
 * and solved never as verified.
 * @throws BadInput for a finding, either way, that names no source
 */
export function verify({ verification, source }: Claim): Verification {
  if (verification !== 'unverified' && !source?.trim()) {
    throw new BadInput({ source: ['isNotEmpty'] }, 'claim_needs_source');
  }
  return verification;
}
