import { useEffect, useRef, type ReactNode } from 'react';
import { Failed, Skeleton } from '../ui/states';
import { useNow } from '../ui/use-now';
import { ReportRow } from './report-row';
import type { Row, useReportList } from './use-report-list';

interface Props {
  list: ReturnType<typeof useReportList>;
  rows: Row[];
  openId: string | undefined;
  linkTo: (id: string) => string;
  byDeadline: boolean;
  /** What stands here when the list is empty. */
  empty: ReactNode;
}

/** The scrolling list: a bar for what has just come, the rows, and the next page as one scrolls down. */
export function ReportList({ list, rows, openId, linkTo, byDeadline, empty }: Props) {
  const now = useNow();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  const { state, error, arrived, nextCursor, broken } = list.rows;
  const show = () => {
    list.reload();
    scroller.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      <div role="status">
        {arrived > 0 && (
          <button type="button" className="arrived" onClick={show}>
            刚到 {arrived} 条，点这里看
          </button>
        )}
      </div>
      <div className="rows" ref={scroller}>
        {state === 'loading' && <RowsComing />}
        {state === 'failed' && <Failed title="列表没能打开" error={error} retry={list.reload} />}
        {state === 'ready' && rows.length === 0 && empty}
        <ul>
          {rows.map((row) => (
            <ReportRow
              key={row.id}
              row={row}
              to={linkTo(row.id)}
              selected={row.id === openId}
              now={now}
              byDeadline={byDeadline}
            />
          ))}
        </ul>
        {nextCursor && <More key={nextCursor} broken={broken ?? false} more={list.more} />}
      </div>
    </>
  );
}

/** Asks for the next page once it comes into sight; by hand when that failed. */
function More({ broken, more }: { broken: boolean; more: () => Promise<unknown> }) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!end.current || broken) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void more();
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [broken, more]);
  return (
    <button type="button" className="more" ref={end} onClick={() => void more()}>
      {broken ? '没能接着打开，再试一次' : '再看更多…'}
    </button>
  );
}

const SHAPES = [0, 1, 2, 3, 4, 5, 6];

function RowsComing() {
  return (
    <div role="status" aria-label="正在打开列表">
      {SHAPES.map((shape) => (
        <div key={shape} className="row">
          <span className="row-photo skeleton" />
          <span className="row-words">
            <Skeleton width="78%" height={16} />
            <Skeleton width="60%" />
            <Skeleton width="34%" />
          </span>
        </div>
      ))}
    </div>
  );
}
