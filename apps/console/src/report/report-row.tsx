import { Link } from 'react-router';
import { sayAgo, sayTimeLeft, type Beat } from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { Photo } from '../ui/photo';
import { isPressing, nextDue } from './due';
import { ItemTags } from './tags';
import type { Row } from './use-report-list';

/** One character for each column of the newspaper, where a report has no photo. */
const BEAT_SIGNS: Record<Beat, string> = { home: '家', neighbour: '邻', community: '社' };

interface Props {
  row: Row;
  to: string;
  selected: boolean;
  now: Date;
  /** By deadline: the time left is told for every report, else only where it presses. */
  byDeadline: boolean;
}

/** One report in a list. */
export function ReportRow({ row, to, selected, now, byDeadline }: Props) {
  const { categoryName } = useCatalog();
  const due = nextDue(row);
  const pressing = due !== null && isPressing(due, now);
  return (
    <li>
      <Link className={row.gone ? 'row row-gone' : 'row'} to={to} aria-current={selected ? 'page' : undefined}>
        <Photo className="row-photo" src={row.thumbnailUrl} alt="" sign={BEAT_SIGNS[row.beat]} />
        <span className="row-words">
          <span className="row-title">{row.title}</span>
          <span className="row-where">
            <span>
              {row.community?.name ?? '还没分到社区'} · {categoryName(row.category)}
            </span>
            <time className={pressing ? 'pressing' : undefined} dateTime={row.submittedAt}>
              {due && (pressing || byDeadline) ? sayTimeLeft(due, now) : sayAgo(new Date(row.submittedAt), now)}
            </time>
          </span>
          <span className="tags">
            <ItemTags item={row} withState />
            {row.gone && <span className="row-note">已不在这个列表里</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}
