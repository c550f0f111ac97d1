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
import { ConsentPart } from './consent-part';
import { asksForContact } from './draft';
import type { TakingDown } from './use-taking-down';

type Part = Pick<TakingDown, 'draft' | 'edit'>;

const SEEN_BY: Record<Identity, string> = {
  named: '报社看得到称呼和电话；对方另外同意了，办理单位才看得到',
  confidential: '只有报社看得到，办理单位看到的是“匿名”',
  anonymous: '不记称呼和电话，以后也就不能凭电话查进展',
};

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
          <p className="field-hint taking-hint">{SEEN_BY[draft.identity]}</p>
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
      <Field label="怎么称呼（可不填）">
        {(id) => (
          <input
            id={id}
            className="input"
            value={draft.name}
            maxLength={LIMITS.contactName.max}
            placeholder="李大爷"
            autoComplete="off"
            onChange={({ target }) => edit({ name: target.value })}
          />
        )}
      </Field>
      <Field label="电话（查进展要用）">
        {(id) => (
          <input
            id={id}
            className="input"
            type="tel"
            value={draft.phone}
            maxLength={LIMITS.contactPhone.max}
            autoComplete="off"
            onChange={({ target }) => edit({ phone: target.value })}
          />
        )}
      </Field>
    </div>
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
      <Field label="投诉谁（不派给它）">
        {(id) => (
          <input
            id={id}
            className="input"
            value={draft.aboutOffice}
            maxLength={LIMITS.aboutOffice.max}
            placeholder="没有就不填"
            autoComplete="off"
            onChange={({ target }) => edit({ aboutOffice: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
