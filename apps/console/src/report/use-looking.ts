import { useCallback, useEffect, useState } from 'react';
import { LOOKING } from '@sanshi/contracts';
import { api } from '../api';
import { useLive } from '../live';
import { useSession } from '../session';

/** Tells the others that one has the report open, and answers who else has. Kept quiet when it fails: it is only a courtesy. */
export function useLooking(id: string): string[] {
  const me = useSession().staff.displayName;
  const [names, setNames] = useState<string[]>([]);
  useLive(
    useCallback(
      (event) => {
        if (event.type === 'looking' && event.reportId === id) setNames(event.names);
      },
      [id],
    ),
  );
  useEffect(() => {
    const tell = (open: boolean) => void api.looking(id, open).catch(() => undefined);
    const leave = () => tell(false);
    tell(true);
    const again = setInterval(tell, LOOKING.everySeconds * 1000, true);
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(again);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  return names.filter((name) => name !== me);
}
