import { useCallback, useEffect, useId, useRef, type ToggleEvent } from 'react';
import { Link } from 'react-router';
import { BellOutlined } from '@ant-design/icons';
import { sayAgo, sayWhen, type ConsolePage, type StaffNotice, type StaffNoticePage } from '@sanshi/contracts';
import { api } from '../api';
import { useLive } from '../live';
import { useSession } from '../session';
import { Empty, Failed, Skeleton } from '../ui/states';
import { useLoad, type Loading } from '../ui/use-load';
import { useNow } from '../ui/use-now';
import './notice-bell.css';

const AGAIN_MS = 60_000;

/** What one was told, and how much of it one has not seen; each opens its report. To open the list is to have seen it. */
export function NoticeBell() {
  const list = useLoad(api.notices);
  const { loaded, reload } = list;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const asking = setInterval(reload, AGAIN_MS);
    return () => clearInterval(asking);
  }, [reload]);
  useLive(useCallback((event) => void ((event.type === 'identity' || event.type === 'missed') && reload()), [reload]));
  const unread = loaded.state === 'ready' ? loaded.value.unread : 0;
  const newest = loaded.state === 'ready' ? loaded.value.items[0]?.id : undefined;
  const toggled = ({ newState }: ToggleEvent) => {
    if (newState === 'open' || newest === undefined || unread === 0) return reload();
    void api.noticesRead(newest).then(reload, () => undefined);
  };
  return (
    <>
      <button type="button" className="rail-line" popoverTarget={id} title="通知">
        <BellOutlined aria-hidden />
        <span className="rail-word">通知</span>
        {unread > 0 && (
          <span className="badge badge-pressing">
            {unread > 99 ? '99+' : unread}
            <span className="unseen">条没看</span>
          </span>
        )}
      </button>
      <div id={id} ref={panel} popover="auto" className="notices" aria-label="通知" role="dialog" onToggle={toggled}>
        <h2>通知</h2>
        <Notices list={list} close={() => panel.current?.hidePopover()} />
      </div>
    </>
  );
}

function Notices({ list: { loaded, reload }, close }: { list: Loading<StaffNoticePage>; close: () => void }) {
  const now = useNow();
  const { pages } = useSession().staff;
  if (loaded.state === 'loading') return <Skeleton height={64} />;
  if (loaded.state === 'failed') return <Failed title="通知没能打开" error={loaded.error} retry={reload} />;
  const { items } = loaded.value;
  if (items.length === 0) return <Empty title="没有通知">快到时限的、等你答复的，会出现在这里</Empty>;
  return (
    <ul>
      {items.map((notice) => (
        <li key={notice.id}>
          <Link to={`/${pageOf(pages)}/${notice.reportId}`} onClick={close} className="notice-line">
            <span className={notice.read ? 'notice-what' : 'notice-what notice-new'}>{wordsOf(notice, now)}</span>
            <span className="notice-title">{notice.reportTitle}</span>
            <time dateTime={notice.at}>{sayAgo(new Date(notice.at), now)}</time>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const pageOf = (pages: readonly ConsolePage[]): ConsolePage => (pages.includes('desk') ? 'desk' : 'casework');

function wordsOf({ kind, dueAt }: StaffNotice, now: Date): string {
  const when = dueAt === null ? '' : sayWhen(new Date(dueAt), now);
  switch (kind) {
    case 'limit-near':
      return `快到时限，${when} 前要办`;
    case 'limit-passed':
      return `过了时限，${when} 到期`;
    case 'identity-asked':
      return '有编辑想看反映人是谁，等你答复';
    case 'identity-answered':
      return '你申请看反映人是谁，有答复了';
  }
}
