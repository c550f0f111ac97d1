import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import {
  InboxOutlined,
  LogoutOutlined,
  MessageOutlined,
  ProfileOutlined,
  QrcodeOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { ROLE_WORDS, type ConsolePage, type DeskCounts } from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { useCounts } from '../counts';
import { useConnected } from '../live';
import { useSession } from '../session';
import { say } from '../ui/toast';
import { sayFailure } from '../api-problem';
import { CalendarLine } from './calendar-line';
import { KeysHelp } from './keys';
import { NoticeBell } from './notice-bell';
import './frame.css';

interface MenuLine {
  page: ConsolePage;
  name: string;
  icon: ReactNode;
  /** How many wait there. */
  waiting: (counts: DeskCounts) => number;
  /** Whether the number asks for somebody to act now. */
  pressing: boolean;
}

const MENU: readonly MenuLine[] = [
  {
    page: 'desk',
    name: '受理台',
    icon: <InboxOutlined />,
    waiting: ({ byState }) => byState.received,
    pressing: true,
  },
  {
    page: 'casework',
    name: '工单',
    icon: <ProfileOutlined />,
    waiting: ({ byState }) => byState.assigned + byState.handling,
    pressing: false,
  },
  { page: 'feedback', name: '意见', icon: <MessageOutlined />, waiting: () => 0, pressing: false },
  { page: 'posters', name: '海报', icon: <QrcodeOutlined />, waiting: () => 0, pressing: false },
  { page: 'admin', name: '管理', icon: <SettingOutlined />, waiting: () => 0, pressing: false },
];

/** The menu at the left, the page beside it. */
export function Frame({ children }: { children: ReactNode }) {
  const { newspaper } = useCatalog();
  const { pages } = useSession().staff;
  const counts = useCounts();
  return (
    <div className="frame">
      <nav className="rail" aria-label="主菜单">
        <h1 className="rail-name">三事</h1>
        <p className="rail-paper">{newspaper}</p>
        {MENU.filter(({ page }) => pages.includes(page)).map(({ page, name, icon, waiting, pressing }) => (
          <NavLink key={page} to={`/${page}`} className="rail-line" title={name}>
            {icon}
            <span className="rail-word">{name}</span>
            <Badge count={counts && waiting(counts)} pressing={pressing} />
          </NavLink>
        ))}
        <NoticeBell />
        <Me />
      </nav>
      <main className="page">
        <CalendarLine />
        <KeysHelp>{children}</KeysHelp>
      </main>
    </div>
  );
}

function Badge({ count, pressing }: { count: number | null; pressing: boolean }) {
  if (!count) return null;
  return (
    <span className={pressing ? 'badge badge-pressing' : 'badge'}>
      {count > 999 ? '999+' : count}
      <span className="unseen">件等着</span>
    </span>
  );
}

const RECONNECTING = '连接断了，正在重连';

function Me() {
  const { staff, signOut } = useSession();
  const connected = useConnected();
  const where = staff.office?.name ?? staff.areas.map(({ name }) => name).join('、');
  return (
    <div className="me">
      <p className="me-name">{staff.displayName}</p>
      <p className="me-where">
        {[ROLE_WORDS[staff.role], where].filter((word) => !staff.displayName.includes(word)).join(' · ')}
      </p>
      <p className="me-line">
        <span className={connected ? 'dot dot-on' : 'dot'} title={connected ? '在线' : RECONNECTING} aria-hidden />
        <span className="rail-word">{connected ? '在线 · 按 ? 看快捷键' : RECONNECTING}</span>
      </p>
      <button
        type="button"
        className="me-leave"
        title="退出登录"
        onClick={() => void signOut().catch((error: unknown) => say(sayFailure(error)))}
      >
        <LogoutOutlined /> <span className="rail-word">退出登录</span>
      </button>
    </div>
  );
}
