import { Select } from 'antd';
import {
  IDENTITY_WORDS,
  LIMITS,
  REPRESENTED,
  REPRESENTED_WORDS,
  type Identity,
  type Represented,
} from '@sanshi/contracts';
import { Choices } from '../report/forms/choices';
import { Field } from '../ui/field';
import { LineField } from '../ui/line-field';
import { ConsentPart } from './consent-part';
import { asksForContact, type Draft } from './draft';
import type { TakingDown } from './use-taking-down';

type Part = Pick<TakingDown, 'draft' | 'edit'>;

const SEEN_BY: Record<Identity, string> = {
  named: '报社看得到称呼和电话；对方另外同意了，办理单位才看得到',
  confidential: '只有报社看得到，办理单位看到的是“匿名”',
  anonymous: '不记称呼和电话，以后也就不能凭电话查进展',
};

/** Whatever a minor chose short of anonymous, their name is kept as a confidential one. */
const seenBy = ({ identity, isMinor }: Draft): string =>
  SEEN_BY[isMinor && identity === 'named' ? 'confidential' : identity];

/** Who told it: how to call them back, who may know, and to what they agree. */
export function CallerPart({ taking: { draft, edit } }: { taking: TakingDown }) {
  return (
    <>
      {draft.channel !== 'patrol' && (
        <>
          {asksForContact(draft) && <Contact draft={draft} edit={edit} />}
          <Choices<Identity>
            label="谁可以知道是对方报的"
            words={IDENTITY_WORDS}
            value={draft.identity}
            choose={(identity) => edit({ identity })}
          />
          <p className="field-hint taking-hint">{seenBy(draft)}</p>
          {asksForContact(draft) && <Minor draft={draft} edit={edit} />}
        </>
      )}
      <Rarer draft={draft} edit={edit} />
      <ConsentPart draft={draft} edit={edit} />
    </>
  );
}

function Contact({ draft, edit }: Part) {
  return (
    <div className="taking-pair">
      <LineField
        label="怎么称呼（可不填）"
        value={draft.name}
        change={(name) => edit({ name })}
        max={LIMITS.contactName.max}
        placeholder="李大爷"
      />
      <LineField
        label="电话（查进展要用）"
        type="tel"
        value={draft.phone}
        change={(phone) => edit({ phone })}
        max={LIMITS.contactPhone.max}
      />
    </div>
  );
}

/** Asked of a caller who sounds young; what it means is said before it is ticked. */
function Minor({ draft: { isMinor }, edit }: Part) {
  return (
    <fieldset className="choices">
      <legend>听着像孩子，就问一声满没满 18 周岁</legend>
      <label className={isMinor ? 'choice choice-on' : 'choice'}>
        <input type="checkbox" checked={isMinor} onChange={() => edit({ isMinor: !isMinor })} />
        <span>未满 18 周岁</span>
        <small>编辑要看全称呼和电话，也得另一位编辑同意</small>
      </label>
    </fieldset>
  );
}

const ONESELF = 'oneself';
const FOR_WHOM = [
  { value: ONESELF, label: '自己' },
  ...REPRESENTED.map((value) => ({ value, label: REPRESENTED_WORDS[value] })),
];

/** What few callers need. */
function Rarer({ draft, edit }: Part) {
  return (
    <div className="taking-pair">
      {draft.channel !== 'patrol' && (
        <Field label="替谁报的">
          {(id) => (
            <Select<Represented | typeof ONESELF>
              id={id}
              value={draft.onBehalfOf ?? ONESELF}
              onChange={(whom) => edit({ onBehalfOf: whom === ONESELF ? undefined : whom })}
              options={FOR_WHOM}
            />
          )}
        </Field>
      )}
      <LineField
        label="投诉谁（不派给它）"
        value={draft.aboutOffice}
        change={(aboutOffice) => edit({ aboutOffice })}
        max={LIMITS.aboutOffice.max}
        placeholder="没有就不填"
      />
    </div>
  );
}
