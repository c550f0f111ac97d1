import { LIMITS, VERIFICATION_WORDS, type FollowUp, type Verification } from '@sanshi/contracts';
import { LineField } from '../../ui/line-field';
import { useDraft } from '../../ui/use-draft';
import { Choices } from './choices';
import { CommandDialog, type FormProps } from './command-dialog';
import { enough, WordsField } from './words-field';

type YesNo = 'yes' | 'no';
interface Visit {
  by: FollowUp;
  solved: YesNo | null;
  satisfied: YesNo | null;
  text: string;
}
const VISIT: Visit = { by: 'phone', solved: null, satisfied: null, text: '' };

/** 回访: by phone or on the spot, with its outcome. */
export function FollowUpForm({ doing, close }: FormProps) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.follow-up`, VISIT);
  const text = enough(draft.text, LIMITS.reason);
  const { by, solved, satisfied } = draft;
  const part = (next: Partial<Visit>) => change((was) => ({ ...was, ...next }));
  const words = solved !== null &&
    text !== null && { by, solved: solved === 'yes', text, ...(satisfied && { satisfied: satisfied === 'yes' }) };
  return (
    <CommandDialog
      {...{ doing, close }}
      command="follow-up"
      lead="解决了就归档；没解决就退回办理单位接着办。"
      words={words || null}
      submitWord="记下回访"
      done={() => forget(VISIT)}
    >
      <Choices
        label="怎么回访的"
        words={{ phone: '打电话', visit: '上门看' }}
        value={by}
        choose={(next) => part({ by: next })}
        first
      />
      <Choices
        label="解决了没有"
        words={{ yes: '解决了', no: '没解决' }}
        value={solved}
        choose={(next) => part({ solved: next })}
      />
      <Choices
        label="满意吗（没问到可不选）"
        words={{ yes: '满意', no: '不满意' }}
        value={satisfied}
        choose={(next) => part({ satisfied: next })}
      />
      <WordsField label="对方怎么说" value={draft.text} change={(next) => part({ text: next })} limit={LIMITS.reason} />
    </CommandDialog>
  );
}

/** 核实: a claim with its source. */
export function VerifyForm({ doing, close }: FormProps) {
  const start = { verification: doing.report.verification, text: '', source: '' };
  const { draft, change, forget } = useDraft<{ verification: Verification; text: string; source: string }>(
    `${doing.report.id}.verify`,
    start,
  );
  const text = enough(draft.text, LIMITS.reason);
  const source = draft.source.trim();
  const found = draft.verification !== 'unverified';
  return (
    <CommandDialog
      {...{ doing, close }}
      command="verify"
      lead="核实是报社自己的判断，居民和办理单位的说法都要有出处。"
      words={
        text === null || (found && source === '')
          ? null
          : { verification: draft.verification, text, ...(source && { source }) }
      }
      submitWord="记下核实结果"
      done={() => forget(start)}
    >
      <Choices
        label="结果"
        words={VERIFICATION_WORDS}
        value={draft.verification}
        choose={(verification) => change((was) => ({ ...was, verification }))}
      />
      <WordsField
        label="核实了什么"
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.reason}
        first
      />
      <LineField
        label={found ? '从哪里核实的' : '从哪里核实的（可不填）'}
        value={draft.source}
        change={(next) => change((was) => ({ ...was, source: next }))}
        max={LIMITS.source.max}
        placeholder="现场看过、问了谁、哪份材料"
      />
    </CommandDialog>
  );
}
