import { useCallback, useState, type ReactNode } from 'react';
import { Failed, Skeleton } from '../ui/states';
import { useLoad } from '../ui/use-load';

interface Page {
  nextCursor: string | null;
}

interface Props<Shown extends Page> {
  name: string;
  /** Kept from one call to the next. */
  load: (cursor: string | null, signal: AbortSignal) => Promise<Shown>;
  children: (page: Shown, reload: () => void) => ReactNode;
}

/** A list page by page, the newest first. */
export function Pages<Shown extends Page>({ name, load, children }: Props<Shown>) {
  const [cursor, setCursor] = useState<string | null>(null);
  const { loaded, reload } = useLoad(useCallback((signal: AbortSignal) => load(cursor, signal), [load, cursor]));
  if (loaded.state === 'loading') return <Skeleton height={120} />;
  if (loaded.state === 'failed') return <Failed title={`${name}没能打开`} error={loaded.error} retry={reload} />;
  const { nextCursor } = loaded.value;
  return (
    <>
      {children(loaded.value, reload)}
      <p className="admin-pager">
        {cursor !== null && (
          <button type="button" className="button" onClick={() => setCursor(null)}>
            回到最新
          </button>
        )}
        {nextCursor !== null && (
          <button type="button" className="button" onClick={() => setCursor(nextCursor)}>
            看更早的
          </button>
        )}
      </p>
    </>
  );
}
