import type { ConsentCode, TakenDownChannel } from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { consentsToAsk } from './draft';
import type { TakingDown } from './use-taking-down';

const HOW: Record<TakenDownChannel, string> = {
  hotline: '念给对方听，同意了再勾',
  email: '信里写明或者问过本人，同意了再勾',
  patrol: '你是登记的人，看过再勾',
};

/** To what the caller agrees: each for itself, and the first one before anything can be saved. */
export function ConsentPart({ draft, edit }: Pick<TakingDown, 'draft' | 'edit'>) {
  const catalog = useCatalog();
  const toggle = (code: ConsentCode) => {
    const others = draft.consents.filter((each) => each !== code);
    edit({ consents: others.length < draft.consents.length ? others : [...others, code] });
  };
  return (
    <fieldset className="choices taking-consents">
      <legend>{HOW[draft.channel]}</legend>
      {consentsToAsk(draft, catalog).map(({ code, text, required }) => {
        const given = draft.consents.includes(code);
        return (
          <label key={code} className={given ? 'choice choice-on' : 'choice'}>
            <input type="checkbox" checked={given} onChange={() => toggle(code)} />
            <span className="choice-words">
              {required && <strong>必须同意：</strong>}
              {text}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
