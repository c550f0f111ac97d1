import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { DeskCounts, DeskQuery, DeskSort, HandlingState } from '@sanshi/contracts';
import { useCounts } from '../counts';
import { BesideList } from '../report/beside-list';
import { ReportList } from '../report/report-list';
import { useReportList, type Row } from '../report/use-report-list';
import { useStep } from '../report/use-step';
import { useSession } from '../session';
import { TakeDownButton } from '../taking-down/take-down-button';
import { NEW, NEW_KEY } from '../taking-down/words';
import { Empty } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import '../report/list.css';

interface Tab {
  /** In the address. */
  key: string;
  name: string;
  /** Only what is still open has a deadline to sort by. */
  query: DeskQuery;
  count?: (counts: DeskCounts) => number;
  /** What to do when there is nothing in it. */
  empty: string;
}

const stateTab = (state: HandlingState, sort: DeskSort): Pick<Tab, 'key' | 'query' | 'count'> => ({
  key: state,
  query: { state, sort },
  count: ({ byState }) => byState[state],
});

const TABS: readonly [Tab, ...Tab[]] = [
  { ...stateTab('assigned', 'due'), name: '待签收', empty: '没有等着签收的，看看办理中的吧' },
  { ...stateTab('handling', 'due'), name: '办理中', empty: '手里没有正在办的，看看有没有待签收的' },
  {
    key: 'late',
    name: '超时',
    // Not by deadline: what was put off has none while it waits, and is late all the same.
    query: { overdue: true, open: true, sort: 'newest' },
    count: ({ late }) => late,
    empty: '没有超过时限的，都赶上了',
  },
  { ...stateTab('resolved', 'newest'), name: '已办结', empty: '还没有办结的' },
  { key: 'all', name: '全部', query: { sort: 'newest' }, empty: '还没有派到这里的工单' },
];

/** 工单: what is in the office's hands, by deadline; what somebody urged stands on top. */
export default function CaseworkPage() {
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const office = useSession().staff.office?.code;
  const tab = TABS.find(({ key }) => key === params.get('tab')) ?? TABS[0];
  const query = useMemo(() => ({ ...tab.query, ...(office && { office }) }), [tab, office]);
  const list = useReportList(query);
  const rows = useMemo(() => urgedFirst(list.rows.items), [list.rows.items]);
  const navigate = useNavigate();
  const counts = useCounts();
  const address = params.toString();
  const linkTo = useCallback((to: string) => `/casework/${to}?${address}`, [address]);
  const step = useStep(rows, id, linkTo);
  useKeys({ j: () => step(1), k: () => step(-1), [NEW_KEY]: () => void navigate(linkTo(NEW)) });

  return (
    <div className="three">
      <title>工单 · 三事</title>
      <section className="list" aria-label="工单列表">
        <header className="list-head">
          <h2 className="list-name">工单</h2>
          {office && <TakeDownButton linkTo={linkTo} />}
          <ul className="views" aria-label="办到哪一步">
            {TABS.map((each) => (
              <li key={each.key} className={each === tab ? 'chip chip-on' : 'chip'}>
                <button type="button" aria-pressed={each === tab} onClick={() => setParams({ tab: each.key })}>
                  {each.name}
                  {countOf(each, counts)}
                </button>
              </li>
            ))}
          </ul>
        </header>
        <ReportList
          list={list}
          rows={rows}
          openId={id}
          linkTo={linkTo}
          byDeadline
          empty={<Empty title={tab.empty} />}
        />
      </section>
      <BesideList id={id} waiting={rows.length > 0} linkTo={linkTo} onChanged={list.patch} />
    </div>
  );
}

function countOf(tab: Tab, counts: DeskCounts | null): string {
  const count = counts && tab.count?.(counts);
  return count ? ` ${count}` : '';
}

const urgedFirst = (rows: Row[]): Row[] =>
  rows.toSorted((a, b) => Number(b.urgedAt !== null) - Number(a.urgedAt !== null));
