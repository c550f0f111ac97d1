import { useCallback, useEffect, useRef } from 'react';
import type { DeskReportItem } from '@sanshi/contracts';
import { api } from '../api';
import { ApiProblem } from '../api-problem';
import { useLive, type News } from '../live';
import { Empty, Failed, Skeleton } from '../ui/states';
import { say } from '../ui/toast';
import { useLater } from '../ui/use-later';
import { useLoad } from '../ui/use-load';
import { OpenReport } from './open-report';
import './report.css';
import './side.css';

interface Props {
  id: string;
  /** Told whenever the report is known better than the list knows it. */
  onChanged: (report: DeskReportItem) => void;
  goTo: (id: string) => void;
}

/** One report: loaded, kept up with what others do, and shown with everything one may do. */
export function ReportPage({ id, onChanged, goTo }: Props) {
  const load = useCallback((signal: AbortSignal) => api.report(id, signal), [id]);
  const { loaded, reload, put } = useLoad(load);
  const report = loaded.state === 'ready' ? loaded.value : null;
  useEffect(() => {
    if (report) onChanged(report);
  }, [report, onChanged]);
  useNews(id, report?.version ?? null, reload);
  if (loaded.state === 'loading') return <ReportComing />;
  if (loaded.state === 'failed') return <NotOpened error={loaded.error} retry={reload} />;
  return <OpenReport report={loaded.value} changed={put} reload={reload} goTo={goTo} />;
}

const SETTLE_MS = 700;

/** Follows what others do to the open report. What one did oneself is known by the time that this looks. */
function useNews(id: string, version: number | null, reload: () => void): void {
  const news = useRef({ version: 0, by: '' });
  const look = useLater(() => {
    if (version === null || news.current.version <= version) return;
    say(`${news.current.by}刚动过这一件，页面已经更新`);
    reload();
  }, SETTLE_MS);
  useLive((event) => {
    if (event.type === 'missed' || (isQuiet(event) && event.reportId === id)) reload();
    if (event.type !== 'changed' || event.reportId !== id) return;
    news.current = event;
    look();
  });
}

/** Changes what is seen, and leaves the version as it is. */
const isQuiet = (event: News): event is Extract<News, { type: 'identity' | 'consent' }> =>
  event.type === 'identity' || event.type === 'consent';

function NotOpened({ error, retry }: { error: unknown; retry: () => void }) {
  if (error instanceof ApiProblem && error.problem.code === 'not_found') {
    return (
      <div className="report-wide">
        <Empty title="没有找到这条上报">可能不在你负责的地方，或者已经不在了。请从左边的列表再选一条。</Empty>
      </div>
    );
  }
  return (
    <div className="report-wide">
      <Failed title="这条上报没能打开" error={error} retry={retry} />
    </div>
  );
}

/** Beside the list, before one is chosen. */
export function NothingOpen({ waiting }: { waiting: boolean }) {
  return (
    <div className="report-wide">
      <Empty title={waiting ? '从左边选一条来看' : '眼下没有要看的'}>
        {waiting ? '按 j 和 k 上下走，按 ? 看全部快捷键' : '新来的会自己出现在左边'}
      </Empty>
    </div>
  );
}

function ReportComing() {
  return (
    <div className="report-wide" role="status" aria-label="正在打开">
      <div className="bar" />
      <div className="doc">
        <Skeleton width="56%" height={26} />
        <Skeleton width="38%" />
        <Skeleton height={230} />
        <Skeleton width="92%" height={16} />
        <Skeleton width="70%" height={16} />
      </div>
    </div>
  );
}
