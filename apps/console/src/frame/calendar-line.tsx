import { Link } from 'react-router';
import { useCounts } from '../counts';
import { useSession } from '../session';
import './calendar-line.css';

/** Limits reach into a year whose holidays nobody entered: said to whom the server tells it, above every page. */
export function CalendarLine() {
  const { pages } = useSession().staff;
  const years = useCounts()?.unknownYears ?? [];
  if (years.length === 0) return null;
  return (
    <p className="calendar-line">
      {years.join('、')} 年的放假安排还没有录入：办理时限先按周末休息算。
      {pages.includes('admin') && <Link to="/admin?tab=calendar">去录入</Link>}
    </p>
  );
}
