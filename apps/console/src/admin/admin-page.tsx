import { useSearchParams } from 'react-router';
import { AccessLines } from './access-lines';
import { DeadLetters } from './dead-letters';
import { WorkCalendar } from './work-calendar';
import './admin.css';

const TABS = [
  { key: 'letters', name: '未送达的消息', page: <DeadLetters /> },
  { key: 'calendar', name: '工作日历', page: <WorkCalendar /> },
  { key: 'log', name: '查看记录', page: <AccessLines /> },
] as const;

/** 管理: what an administrator looks after. */
export default function AdminPage() {
  const [params, setParams] = useSearchParams();
  const open = TABS.find(({ key }) => key === params.get('tab')) ?? TABS[0];
  return (
    <div className="admin">
      <title>管理 · 三事</title>
      <h2>管理</h2>
      <ul className="admin-tabs" aria-label="管理的事">
        {TABS.map(({ key, name }) => (
          <li key={key} className={key === open.key ? 'chip chip-on' : 'chip'}>
            <button type="button" aria-pressed={key === open.key} onClick={() => setParams({ tab: key })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {open.page}
    </div>
  );
}
