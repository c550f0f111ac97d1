import { LIMITS } from '@sanshi/contracts';
import { toDay } from '../../days';
import { Field } from '../../ui/field';
import { useNow } from '../../ui/use-now';
import { useDraft } from '../../ui/use-draft';
import { AreaSelect } from '../area-select';
import { CommandDialog, type FormProps } from './command-dialog';
import { Choices } from './choices';
import { enough, WordsField } from './words-field';

const NOT_OURS: { text: string; belongsTo: string | undefined } = { text: '', belongsTo: undefined };

/** 退单: not this office's, with the reason, and whose it is if that is known. */
export function ReturnForm({ doing, close }: FormProps) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.return`, NOT_OURS);
  const text = enough(draft.text, LIMITS.reason);
  const { belongsTo } = draft;
  return (
    <CommandDialog
      {...{ doing, close }}
      command="return"
      lead="退回报社重新派。居民看得到现在在谁手里，第二次退单由督办来定。"
      words={text === null ? null : { text, ...(belongsTo && { belongsTo }) }}
      done={() => forget(NOT_OURS)}
    >
      <WordsField
        label="为什么不归这里办"
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.reason}
        first
      />
      <Field label="应该归哪里（知道的话）">
        {(id) => (
          <AreaSelect
            id={id}
            value={belongsTo}
            change={(code) => change((was) => ({ ...was, belongsTo: code }))}
            placeholder="不清楚就空着"
          />
        )}
      </Field>
    </CommandDialog>
  );
}

const PARKING = { text: '', until: '' };
const DAY_MS = 24 * 3_600_000;

/** 挂账 and 延期, as the office asks for them. */
export function AskSupervisorForm({ doing, close, command }: FormProps & { command: 'park' | 'extend' }) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.${command}`, PARKING);
  const text = enough(draft.text, LIMITS.reason);
  const parking = command === 'park';
  const complete = text !== null && (!parking || draft.until !== '');
  const tomorrow = toDay(useNow().toISOString(), DAY_MS);
  return (
    <CommandDialog
      {...{ doing, close, command }}
      title={parking ? '申请挂账' : '申请延期'}
      lead={
        parking
          ? '季节、工程或经费一时办不了的，写明条件和再看的日子。督办同意后告诉居民，时限停到那一天。'
          : '只能延一次，最多再延原来那么久，由督办答复。'
      }
      words={complete ? { text, ...(parking && { until: draft.until }) } : null}
      done={() => forget(PARKING)}
    >
      <WordsField
        label={parking ? '为什么现在办不了，等什么' : '为什么要延'}
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.reason}
        first
      />
      {parking && (
        <Field label="哪天再看">
          {(id) => (
            <input
              id={id}
              className="input"
              type="date"
              min={tomorrow}
              value={draft.until}
              onChange={({ target }) => change((was) => ({ ...was, until: target.value }))}
            />
          )}
        </Field>
      )}
    </CommandDialog>
  );
}

const DECISION: { granted: 'yes' | 'no' | null; text: string } = { granted: null, text: '' };

/** The supervisor's word on what an office asked for. */
export function DecideForm({ doing, close, command }: FormProps & { command: 'park' | 'extend' }) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.${command}.decide`, DECISION);
  const text = enough(draft.text, LIMITS.reason);
  const words = draft.granted && { granted: draft.granted === 'yes', ...(text !== null && { text }) };
  return (
    <CommandDialog
      {...{ doing, close, command }}
      title={command === 'park' ? '答复挂账申请' : '答复延期申请'}
      words={words}
      submitWord="答复"
      done={() => forget(DECISION)}
    >
      <p className="quoted">{doing.report.asked?.text}</p>
      <Choices
        label="同意吗"
        words={{ yes: '同意', no: '不同意，照原来的时限办' }}
        value={draft.granted}
        choose={(granted) => change((was) => ({ ...was, granted }))}
        first
      />
      <WordsField
        label="说一句（可不写）"
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.reason}
      />
    </CommandDialog>
  );
}
