import { Checkbox, Select } from 'antd';
import {
  BEAT_WORDS,
  COVERAGE_WORDS,
  KIND_WORDS,
  PRIORITY_WORDS,
  STATE_WORDS,
  type DeskQuery,
  type DeskSort,
} from '@sanshi/contracts';
import { AreaSelect } from '../report/area-select';
import { CategorySelect } from '../report/category-select';
import { CLEARABLE } from '../ui/clearable';
import { Field } from '../ui/field';
import { endOfDay, startOfDay, toDay } from '../days';

/** A part of the query to put in place; undefined takes a filter away. */
export type Part = { [Name in keyof DeskQuery]?: DeskQuery[Name] | undefined };
interface Props {
  draft: Part;
  change: (part: Part) => void;
}

const SORT_WORDS: Record<DeskSort, string> = { newest: '新来的在前', due: '快到期的在前', hot: '遇到的人多的在前' };

const optionsOf = <Word extends string>(words: Record<Word, string>): { value: Word; label: string }[] =>
  (Object.keys(words) as Word[]).map((value) => ({ value, label: words[value] }));

/** The filters, each of which may be left open. */
export function FilterFields({ draft, change }: Props) {
  return (
    <div className="filters">
      <Choice
        label="排序"
        words={SORT_WORDS}
        value={draft.sort ?? 'newest'}
        change={(sort) => change({ sort })}
        clearable={false}
      />
      <Choice label="办到哪一步" words={STATE_WORDS} value={draft.state} change={(state) => change({ state })} />
      <Choice label="爆料还是隐患" words={KIND_WORDS} value={draft.kind} change={(kind) => change({ kind })} />
      <Choice
        label="轻重缓急"
        words={PRIORITY_WORDS}
        value={draft.priority}
        change={(priority) => change({ priority })}
      />
      <Choice label="栏目" words={BEAT_WORDS} value={draft.beat} change={(beat) => change({ beat })} />
      <Field label="类别">
        {(id) => (
          <CategorySelect id={id} value={draft.category} change={(category) => change({ category })} clearable />
        )}
      </Field>
      <Field label="地方">
        {(id) => (
          <AreaSelect
            id={id}
            value={draft.community}
            change={(community) => change({ community })}
            placeholder="不限"
          />
        )}
      </Field>
      <Choice
        label="报道进度"
        words={COVERAGE_WORDS}
        value={draft.coverage}
        change={(coverage) => change({ coverage })}
      />
      <Dates draft={draft} change={change} />
      <div className="field field-row">
        <Checkbox checked={draft.overdue ?? false} onChange={({ target }) => change({ overdue: target.checked })}>
          只看超过时限的
        </Checkbox>
        <Checkbox checked={draft.mine ?? false} onChange={({ target }) => change({ mine: target.checked })}>
          只看派给我的
        </Checkbox>
      </div>
    </div>
  );
}

function Dates({ draft, change }: Props) {
  return (
    <fieldset className="field dates">
      <legend>哪几天报的</legend>
      <input
        className="input"
        type="date"
        aria-label="从哪天"
        value={toDay(draft.from)}
        onChange={(event) => change({ from: startOfDay(event.target.value) })}
      />
      <span>到</span>
      <input
        className="input"
        type="date"
        aria-label="到哪天"
        value={toDay(draft.to, -1)}
        onChange={(event) => change({ to: endOfDay(event.target.value) })}
      />
    </fieldset>
  );
}

interface ChoiceProps<Word extends string> {
  label: string;
  words: Record<Word, string>;
  value: Word | undefined;
  change: (value: Word | undefined) => void;
  clearable?: boolean;
}

function Choice<Word extends string>({ label, words, value, change, clearable = true }: ChoiceProps<Word>) {
  return (
    <Field label={label}>
      {(id) => (
        <Select<Word | undefined>
          id={id}
          value={value}
          onChange={(next) => change(next)}
          options={optionsOf(words)}
          placeholder="不限"
          allowClear={clearable && CLEARABLE}
        />
      )}
    </Field>
  );
}
