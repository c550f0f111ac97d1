import { useCallback } from 'react';
import { Select } from 'antd';
import { LIMITS, type AssignableOffice } from '@sanshi/contracts';
import { api } from '../../api';
import { CLEARABLE } from '../../ui/clearable';
import { Field } from '../../ui/field';
import { Failed, Skeleton } from '../../ui/states';
import { useDraft } from '../../ui/use-draft';
import { useLoad } from '../../ui/use-load';
import { CommandDialog, type FormProps } from './command-dialog';
import { WordsField } from './words-field';

interface Draft {
  officeCode: string | null;
  personId: string | null;
  text: string;
}
const NOTHING: Draft = { officeCode: null, personId: null, text: '' };

/** 派单: to an office, the nearest first, and to one of its people if that is known. */
export function AssignForm({ doing, close }: FormProps) {
  const { id } = doing.report;
  const { draft, change, forget } = useDraft(`${id}.assign`, NOTHING);
  const load = useCallback((signal: AbortSignal) => api.offices(id, signal), [id]);
  const { loaded, reload } = useLoad(load);
  const offices = loaded.state === 'ready' ? loaded.value.items : [];
  const office = offices.find(({ code }) => code === draft.officeCode) ?? offices[0];
  const text = draft.text.trim();
  const words = office && {
    officeCode: office.code,
    ...(draft.personId && { personId: draft.personId }),
    ...(text.length >= LIMITS.reason.min && { text }),
  };
  return (
    <CommandDialog
      {...{ doing, close }}
      command="assign"
      lead="办理单位会马上收到提醒，签收的时限从现在起算。"
      words={words ?? null}
      done={() => forget(NOTHING)}
    >
      {loaded.state === 'loading' && <Skeleton height={120} />}
      {loaded.state === 'failed' && <Failed title="没能打开办理单位的名单" error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <Offices
          offices={offices}
          chosen={office?.code}
          choose={(officeCode) => change((was) => ({ ...was, officeCode, personId: null }))}
        />
      )}
      {office && office.staff.length > 0 && (
        <Field label="交给谁（可不选）">
          {(field) => (
            <Select<string | null>
              id={field}
              value={draft.personId}
              onChange={(personId) => change((was) => ({ ...was, personId: personId ?? null }))}
              options={office.staff.map(({ id: value, displayName: label }) => ({ value, label }))}
              placeholder="由单位自己安排"
              allowClear={CLEARABLE}
            />
          )}
        </Field>
      )}
      <WordsField
        label="嘱咐一句（可不写，居民看不到）"
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.reason}
      />
    </CommandDialog>
  );
}

const LEVEL_WORDS: Record<string, string> = { district: '区', subdistrict: '街道', community: '社区', grid: '网格' };

interface OfficesProps {
  offices: AssignableOffice[];
  chosen: string | undefined;
  choose: (code: string) => void;
}

function Offices({ offices, chosen, choose }: OfficesProps) {
  if (offices.length === 0) return <p className="problem">这片地方还没有能派的单位，请找管理员添加</p>;
  return (
    <fieldset className="choices">
      <legend>派给</legend>
      {offices.map(({ code, name, level }, at) => (
        <label key={code} className={code === chosen ? 'choice choice-on' : 'choice'}>
          <input
            type="radio"
            name="office"
            autoFocus={at === 0}
            checked={code === chosen}
            onChange={() => choose(code)}
          />
          <span>{name}</span>
          <small>{at === 0 ? '最近' : (LEVEL_WORDS[level] ?? '')}</small>
        </label>
      ))}
    </fieldset>
  );
}
