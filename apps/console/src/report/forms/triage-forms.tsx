import { Select } from 'antd';
import { LIMITS, PRIORITIES, PRIORITY_WORDS, type Priority } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { Field } from '../../ui/field';
import { useDraft } from '../../ui/use-draft';
import { AreaSelect } from '../area-select';
import { CategorySelect } from '../category-select';
import { sayLimit } from '../limit-words';
import { CommandDialog, type FormProps } from './command-dialog';
import { enough, WordsField } from './words-field';

/** 受理: category, community and priority are confirmed or put right. */
export function AcceptForm({ doing, close }: FormProps) {
  const { report } = doing;
  const { priorities } = useCatalog();
  const start: { category: string; communityCode: string | undefined; priority: Priority } = {
    category: report.category,
    communityCode: report.community?.code,
    priority: report.priority,
  };
  const { draft, change, forget } = useDraft(`${report.id}.accept`, start);
  const { communityCode, ...rest } = draft;
  const limits = priorities.find(({ code }) => code === draft.priority);
  return (
    <CommandDialog
      {...{ doing, close }}
      command="accept"
      lead="看看类别、社区和轻重对不对，不对就改过来。"
      words={communityCode ? { ...rest, communityCode } : rest}
      done={() => forget(start)}
    >
      <Field label="类别">
        {(id) => (
          <CategorySelect
            id={id}
            value={draft.category}
            change={(category) => category && change((was) => ({ ...was, category }))}
            clearable={false}
          />
        )}
      </Field>
      <Field label="社区">
        {(id) => (
          <AreaSelect
            id={id}
            value={communityCode}
            change={(code) => change((was) => ({ ...was, communityCode: code }))}
            placeholder="选一个社区"
          />
        )}
      </Field>
      <Field
        label="轻重缓急"
        hint={limits ? `${sayLimit(limits.respond)}回应，${sayLimit(limits.resolve)}办结，从上报时起算` : ''}
      >
        {(id) => (
          <Select<Priority>
            id={id}
            value={draft.priority}
            onChange={(priority) => change((was) => ({ ...was, priority }))}
            options={PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] }))}
          />
        )}
      </Field>
    </CommandDialog>
  );
}

const READY_REASONS = [
  '说的不是社区能办的事，请拨打 12345 反映',
  '内容不够清楚，又联系不上，请补充后再报一次',
  '同样的事已经在办，请看原来那一件的进展',
  '这件事正由法院或公安处理，请等他们的结论',
  '内容涉及别人的隐私，不便受理',
];

/** 不予受理: with a reason that the reporter reads. */
export function DeclineForm({ doing, close }: FormProps) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.decline`, '');
  const text = enough(draft, LIMITS.reason);
  return (
    <CommandDialog
      {...{ doing, close }}
      command="decline"
      lead="居民会看到你写的原因，请说清楚为什么、还能找谁。"
      words={text === null ? null : { text }}
      done={() => forget('')}
    >
      <div className="ready-words" role="group" aria-label="常用的原因">
        {READY_REASONS.map((reason) => (
          <button key={reason} type="button" onClick={() => change(() => reason)}>
            {reason}
          </button>
        ))}
      </div>
      <WordsField label="原因" value={draft} change={(next) => change(() => next)} limit={LIMITS.reason} first />
    </CommandDialog>
  );
}

const REASONS = {
  reinstate: { lead: '恢复受理，从已受理接着办。', label: '为什么恢复' },
  unmerge: { lead: '从并案里拆出来，单独办理。', label: '为什么拆出来' },
  unpublish: { lead: '马上从公开页面撤下，反映人会知道撤下了，看不到原因。', label: '为什么撤下（只有报社看得到）' },
  minor: {
    lead: '看是谁报的要另一位编辑同意，办理单位只看到“匿名”。标了就不能取消。',
    label: '怎么知道的（只有编辑看得到）',
  },
  reopen: { lead: '退回原来的办理单位，重新计办结的时限。', label: '为什么要重新办' },
} as const;

/** What asks for nothing but a reason. */
export function ReasonForm({ doing, close, command }: FormProps & { command: keyof typeof REASONS }) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.${command}`, '');
  const text = enough(draft, LIMITS.reason);
  const { lead, label } = REASONS[command];
  return (
    <CommandDialog {...{ doing, close, command, lead }} words={text === null ? null : { text }} done={() => forget('')}>
      <WordsField label={label} value={draft} change={(next) => change(() => next)} limit={LIMITS.reason} first />
    </CommandDialog>
  );
}
