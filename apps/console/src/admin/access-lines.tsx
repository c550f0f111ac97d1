import { Link } from 'react-router';
import { sayWhen, type AccessLine } from '@sanshi/contracts';
import { api } from '../api';
import { Empty } from '../ui/states';
import { useNow } from '../ui/use-now';
import { Pages } from './pages';

/** 查看记录: who looked at what, and why. Nobody can change it. */
export function AccessLines() {
  return (
    <section aria-labelledby="access-log">
      <h3 id="access-log">查看记录</h3>
      <p className="quiet">谁在什么时候看了什么、为什么看，都在这里。只能添，不能改，也不能删。</p>
      <Pages name="记录" load={api.accessLog}>
        {({ items }) => (items.length > 0 ? <Lines items={items} /> : <Empty title="还没有记录" />)}
      </Pages>
    </section>
  );
}

function Lines({ items }: { items: AccessLine[] }) {
  const now = useNow();
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">谁</th>
          <th scope="col">做了什么</th>
          <th scope="col">哪一件，为什么</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ seq, at, who, what, report, reason }) => (
          <tr key={seq}>
            <td>
              <time dateTime={at}>{sayWhen(new Date(at), now)}</time>
            </td>
            <td>{who ?? '不知道是谁'}</td>
            <td>{what}</td>
            <td className="admin-about">
              {report && <Link to={`/desk/${report.id}`}>{report.title}</Link>}
              {reason && <small>{reason}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
