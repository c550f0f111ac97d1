import { useCallback } from 'react';
import type { CalendarYear, WorkCalendarView } from '@sanshi/contracts';
import { api } from '../api';
import { useCountAgain } from '../counts';
import { Empty, Failed, Skeleton } from '../ui/states';
import { Tag } from '../ui/tag';
import { useLoad } from '../ui/use-load';
import { EnterDayForm } from './enter-day-form';
import { EnteredDays } from './entered-days';
import './work-calendar.css';

/** 工作日历: which years' holidays are known, and the days that were entered for those that are not. */
export function WorkCalendar() {
  const { loaded, reload } = useLoad(api.calendar);
  const countAgain = useCountAgain();
  const changed = useCallback(() => {
    reload();
    countAgain();
  }, [reload, countAgain]);
  return (
    <section aria-labelledby="work-calendar">
      <h3 id="work-calendar">工作日历</h3>
      <p className="quiet">
        办理时限按工作日算。已知的年份，放假和调休系统自带；还没公布的年份先按周末休息算，公布后请照着录在这里：放假的工作日录“休息”，调休的周末录“上班”，录到国庆节（10月1日）就算录全了。已经承诺的时限不变，往后的按新的算。
      </p>
      {loaded.state === 'loading' && <Skeleton height={120} />}
      {loaded.state === 'failed' && <Failed title="工作日历没能打开" error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && <Calendar {...loaded.value} changed={changed} />}
    </section>
  );
}

function Calendar({ years, days, changed }: WorkCalendarView & { changed: () => void }) {
  return (
    <>
      <Years years={years} />
      <EnterDayForm changed={changed} />
      {days.length > 0 ? (
        <EnteredDays days={days} changed={changed} />
      ) : (
        <Empty title="还没有录入的日子">录入的会排在这里，随时可以删</Empty>
      )}
    </>
  );
}

function Years({ years }: { years: CalendarYear[] }) {
  return (
    <ul className="calendar-years" aria-label="哪些年份已知">
      {years.map(({ year, known }) => (
        <li key={year}>
          {year} 年 <Tag tone={known ? 'green' : 'amber'}>{known ? '已知' : '还没公布'}</Tag>
        </li>
      ))}
    </ul>
  );
}
