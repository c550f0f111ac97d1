import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCounts } from '../counts';
import { BesideList } from '../report/beside-list';
import { ReportList } from '../report/report-list';
import { useReportList } from '../report/use-report-list';
import { useStep } from '../report/use-step';
import { NEW, NEW_KEY } from '../taking-down/words';
import { Empty } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import { DeskHead } from './desk-head';
import { readQuery, withoutUnset, writeQuery } from './query';
import '../report/list.css';

/** 受理台: what comes in, beside the report that is open. */
export function DeskPage() {
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const address = writeQuery(readQuery(params));
  const query = useMemo(() => readQuery(new URLSearchParams(address)), [address]);
  const list = useReportList(query);
  const navigate = useNavigate();
  const counts = useCounts();
  const search = useRef<HTMLInputElement>(null);
  const [filtering, setFiltering] = useState(false);
  const linkTo = useCallback((to: string) => `/desk/${to}?${address}`, [address]);
  const step = useStep(list.rows.items, id, linkTo);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => search.current?.focus(),
    f: () => setFiltering(true),
    [NEW_KEY]: () => void navigate(linkTo(NEW)),
  });

  return (
    <div className="three">
      <title>{sayTitle(counts?.byState.received ?? 0)}</title>
      <section className="list" aria-label="来报列表">
        <DeskHead
          query={query}
          counts={counts}
          search={search}
          filtering={filtering}
          setFiltering={setFiltering}
          linkTo={linkTo}
          show={(next) => setParams(writeQuery(withoutUnset(next)))}
        />
        <ReportList
          list={list}
          rows={list.rows.items}
          openId={id}
          linkTo={linkTo}
          byDeadline={query.sort === 'due'}
          empty={<Empty title="这里没有来报">换一个视图，或者放宽筛选看看。新来的会自己出现在这里。</Empty>}
        />
      </section>
      <BesideList id={id} waiting={list.rows.items.length > 0} linkTo={linkTo} onChanged={list.patch} />
    </div>
  );
}

/** What waits is told on the browser's tab too. */
const sayTitle = (waiting: number): string => (waiting > 0 ? `（${waiting}）受理台 · 三事` : '受理台 · 三事');
