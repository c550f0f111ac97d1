import { useRef, useState } from 'react';
import { sayWeekday, type EnteredDay } from '@sanshi/contracts';
import { api } from '../api';
import { sayFailure } from '../api-problem';
import { beginningOf } from '../days';
import { say } from '../ui/toast';
import { DAY_WORDS, sayDate, sayEntered } from './calendar-words';

interface Props {
  changed: () => void;
}

/** What was entered, by date. */
export function EnteredDays({ days, changed }: Props & { days: EnteredDay[] }) {
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">日子</th>
          <th scope="col">这天</th>
          <th scope="col">谁录的</th>
          <th scope="col">
            <span className="unseen">删除</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((entered) => (
          <Line key={entered.day} entered={entered} changed={changed} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ entered: { day, working, by }, changed }: Props & { entered: EnteredDay }) {
  const [sending, setSending] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  const putBack = () => api.enterDay(day, working).then(changed, (error: unknown) => say(sayFailure(error)));
  const remove = async () => {
    setSending(true);
    try {
      await api.removeDay(day);
      focusBeside(row.current);
      say(`已删除：${sayEntered(day, working)}`, { word: '撤销', take: () => void putBack() });
    } catch (error) {
      say(sayFailure(error));
      setSending(false);
    }
    changed();
  };
  return (
    <tr ref={row}>
      <td>
        <time dateTime={day}>
          {sayDate(day)} {sayWeekday(beginningOf(day))}
        </time>
      </td>
      <td>{DAY_WORDS[working ? 'working' : 'free']}</td>
      <td>{by ?? '不知道是谁'}</td>
      <td>
        <button
          type="button"
          className="button button-small"
          aria-label={`删除 ${sayEntered(day, working)}`}
          disabled={sending}
          onClick={() => void remove()}
        >
          删除
        </button>
      </td>
    </tr>
  );
}

/** The line goes, and the focus would with it. */
function focusBeside(row: HTMLTableRowElement | null): void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  beside?.querySelector('button')?.focus();
}
