import { useId } from 'react';

interface Props<Word extends string> {
  label: string;
  words: Partial<Record<Word, string>>;
  value: Word | null;
  choose: (value: Word) => void;
  /** What a dialog begins with. */
  first?: boolean;
}

/** A few answers, one of which is taken. */
export function Choices<Word extends string>({ label, words, value, choose, first = false }: Props<Word>) {
  const name = useId();
  const answers = Object.keys(words) as Word[];
  return (
    <fieldset className="choices choices-row">
      <legend>{label}</legend>
      {answers.map((answer, at) => (
        <label key={answer} className={answer === value ? 'choice choice-on' : 'choice'}>
          <input
            type="radio"
            name={name}
            autoFocus={first && (value === null ? at === 0 : answer === value)}
            checked={answer === value}
            onChange={() => choose(answer)}
          />
          <span>{words[answer]}</span>
        </label>
      ))}
    </fieldset>
  );
}
