import type { ReactNode } from 'react';
import { sayFailure } from '../api-problem';

/** A grey shape of what is coming. */
export function Skeleton({ width = '100%', height = 14 }: { width?: number | string; height?: number }) {
  return <span className="skeleton" style={{ width, height }} aria-hidden />;
}

/** Nothing here: says so, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children && <p>{children}</p>}
    </div>
  );
}

/** It went wrong: says what happened and offers to try again. */
export function Failed({ title, error, retry }: { title: string; error: unknown; retry: () => void }) {
  return (
    <div className="state" role="alert">
      <p className="state-title">{title}</p>
      <p>{sayFailure(error)}</p>
      <button type="button" className="button" onClick={retry}>
        再试一次
      </button>
    </div>
  );
}
