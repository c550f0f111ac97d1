import { useState } from 'react';
import type { MyReport, ReporterCommand } from '@sanshi/contracts';
import { say } from '../../platform/ways';
import { ApiProblem, wordsOf } from '../../wire';

export interface Acting {
  busy: boolean;
  /** Does it, shows the report as it is then, and says `done`; a refusal is said and the report read anew. True when it was done. */
  act: (what: () => Promise<MyReport>, done: string) => Promise<boolean>;
}

export function useActing(put: (report: MyReport) => void, again: () => Promise<void>): Acting {
  const [busy, setBusy] = useState(false);
  const act = async (what: () => Promise<MyReport>, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      put(await what());
      say(done);
      return true;
    } catch (failure) {
      say(wordsOf(failure));
      if (failure instanceof ApiProblem && failure.status === 409) await again();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, act };
}

/** The server alone says what may be done. */
export const mayDo = ({ actions }: MyReport, command: ReporterCommand): boolean =>
  actions.some((action) => action.command === command && action.allowed);
