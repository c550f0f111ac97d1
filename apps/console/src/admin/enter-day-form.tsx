import { useState, type FormEvent } from 'react';
import { CALENDAR_YEARS_AHEAD } from '@sanshi/contracts';
import { api } from '../api';
import { sayFailure } from '../api-problem';
import { toDay } from '../days';
import { Choices } from '../report/forms/choices';
import '../report/forms/forms.css';
import { Field } from '../ui/field';
import { say } from '../ui/toast';
import { useNow } from '../ui/use-now';
import { DAY_WORDS, sayEntered, type DayWord } from './calendar-words';

/** One day after the other: what was chosen last stays, since holidays come in rows. */
export function EnterDayForm({ changed }: { changed: () => void }) {
  const [day, setDay] = useState('');
  const [word, setWord] = useState<DayWord>('free');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (day === '') return setProblem('请先选是哪一天');
    setSending(true);
    setProblem(null);
    try {
      await api.enterDay(day, word === 'working');
      say(`已录入：${sayEntered(day, word === 'working')}`);
      changed();
    } catch (error) {
      setProblem(sayFailure(error));
    }
    setSending(false);
  };
  return (
    <form className="enter-day" noValidate onSubmit={(event) => void enter(event)}>
      <div className="enter-day-line">
        <Field label="哪一天">{(id) => <DateInput id={id} day={day} change={setDay} />}</Field>
        <Choices label="这天" words={DAY_WORDS} value={word} choose={setWord} />
        <button type="submit" className="button button-main" disabled={sending}>
          录入
        </button>
      </div>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function DateInput({ id, day, change }: { id: string; day: string; change: (day: string) => void }) {
  const thisYear = Number(toDay(useNow().toISOString()).slice(0, 4));
  return (
    <input
      id={id}
      className="input"
      type="date"
      min={`${thisYear}-01-01`}
      max={`${thisYear + CALENDAR_YEARS_AHEAD.entered}-12-31`}
      value={day}
      onChange={({ target }) => change(target.value)}
    />
  );
}
