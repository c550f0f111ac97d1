import { useActionState } from 'react';
import type { RevealedIdentity } from '@sanshi/contracts';
import { api } from '../api';
import { sayFailure } from '../api-problem';

interface Ask {
  id: string;
  reason: string;
  /** Takes who reported; null when another editor has to agree first. */
  show: (revealed: RevealedIdentity | null) => void;
}

/** Asks to see who reported. @returns what went wrong, the action of a form, and whether it runs */
export function useReveal({ id, reason, show }: Ask) {
  return useActionState(async (): Promise<string | null> => {
    try {
      const answer = await api.reveal(id, reason);
      show('waiting' in answer ? null : answer);
      return null;
    } catch (error) {
      return sayFailure(error);
    }
  }, null);
}
