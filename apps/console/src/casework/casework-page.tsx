import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { DeskCounts, DeskSort, HandlingState } from '@sanshi/contracts';
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
  name: string;
  state?: HandlingState;
  /** Only what is still open has a deadline to sort by. */
  sort: DeskSort;
  /** What to do when there is nothing in it. */
  empty: string;
}

const TABS: readonly [Tab, ...Tab[]] = [
  { name: '待签收', state: 'assigned', sort: 'due', empty: '没有等着签收的，看看办理中的吧' },
  { name: '办理中', state: 'handling', sort: 'due', empty: '手里没有正在办的，看看有没有待签收的' },
  { name: '已办结', state: 'resolved', sort: 'newest', empty: '还没有办结的' },
  { name: '全部', sort: 'newest', empty: '还没有派到这里的工单' },
];

/** 工单: what is in the office's hands, by deadline; what somebody urged stands on top. */
export default function CaseworkPage() {
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const office = useSession().staff.office?.code;
  const tab = TABS.find(({ state }) => (state ?? 'all') === params.get('tab')) ?? TABS[0];
  const query = useMemo(
    () => ({ sort: tab.sort, ...(tab.state && { state: tab.state }), ...(office && { office }) }),
    [tab, office],
  );
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
              <li key={each.name} className={each === tab ? 'chip chip-on' : 'chip'}>
                <button
                  type="button"
                  aria-pressed={each === tab}
                  onClick={() => setParams({ tab: each.state ?? 'all' })}
                >
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

function countOf({ state }: Tab, counts: DeskCounts | null): string {
  const count = state && counts?.byState[state];
  return count ? ` ${count}` : '';
}

const urgedFirst = (rows: Row[]): Row[] =>
  rows.toSorted((a, b) => Number(b.urgedAt !== null) - Number(a.urgedAt !== null));
