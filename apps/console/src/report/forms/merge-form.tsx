import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { LIMITS, sayAgo, sayReceiptNumber, STATE_WORDS, type DeskReportItem } from '@sanshi/contracts';
import { api } from '../../api';
import { Failed, Skeleton } from '../../ui/states';
import { useLoad } from '../../ui/use-load';
import { useNow } from '../../ui/use-now';
import { SimilarFacts } from '../side-panel';
import { CommandDialog, type FormProps } from './command-dialog';

const SETTLE_MS = 350;

/** 并案: into one of the similar reports, or into one that is found by its number or words. */
export function MergeForm({ doing, close, into }: FormProps & { into: string | null }) {
  const { report } = doing;
  const [chosen, setChosen] = useState<string | null>(into ?? report.similar[0]?.id ?? null);
  const [typed, setTyped] = useState('');
  return (
    <CommandDialog
      {...{ doing, close }}
      command="merge"
      lead="并进去以后跟那一件一起办，这边的反映人也会收到那边的每次答复。"
      words={chosen === null ? null : { into: chosen }}
      submitWord="并进去"
      done={() => setTyped('')}
    >
      <input
        className="input"
        type="search"
        aria-label="按编号或内容找"
        placeholder="按编号或内容找另一件"
        maxLength={LIMITS.search.max}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(null);
        }}
      />
      <fieldset className="choices">
        <legend>并到哪一件</legend>
        {typed.trim() ? (
          <Found typed={typed.trim()} without={report.id} chosen={chosen} choose={setChosen} />
        ) : (
          report.similar.map((similar) => (
            <Choice key={similar.id} id={similar.id} title={similar.title} chosen={chosen} choose={setChosen}>
              <SimilarFacts similar={similar} />
            </Choice>
          ))
        )}
        {!typed.trim() && report.similar.length === 0 && <p className="quiet">附近没有相像的，在上面按编号或内容找</p>}
      </fieldset>
    </CommandDialog>
  );
}

interface FoundProps {
  typed: string;
  without: string;
  chosen: string | null;
  choose: (id: string) => void;
}

function Found({ typed, without, chosen, choose }: FoundProps) {
  const now = useNow();
  const q = useSettled(typed);
  const load = useCallback((signal: AbortSignal) => api.reports({ q, limit: 8 }, signal), [q]);
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Skeleton height={56} />;
  if (loaded.state === 'failed') return <Failed title="没能查找" error={loaded.error} retry={reload} />;
  const found = loaded.value.items.filter(({ id }) => id !== without);
  if (found.length === 0) return <p className="quiet">没有找到，换个词试试，或者输入十位编号</p>;
  return found.map((item) => (
    <Choice key={item.id} id={item.id} title={item.title} chosen={chosen} choose={choose}>
      <span className="similar-facts">{factsOf(item, now)}</span>
    </Choice>
  ));
}

const factsOf = ({ receiptNumber, state, community, submittedAt }: DeskReportItem, now: Date): string =>
  [sayReceiptNumber(receiptNumber), community?.name, STATE_WORDS[state], sayAgo(new Date(submittedAt), now)]
    .filter(Boolean)
    .join(' · ');

interface ChoiceProps {
  id: string;
  title: string;
  chosen: string | null;
  choose: (id: string) => void;
  children: ReactNode;
}

function Choice({ id, title, chosen, choose, children }: ChoiceProps) {
  return (
    <label className={id === chosen ? 'choice choice-on' : 'choice'}>
      <input type="radio" name="into" checked={id === chosen} onChange={() => choose(id)} />
      <span className="choice-words">
        {title}
        {children}
      </span>
    </label>
  );
}

/** A text once it has stood still for a moment, so that not every letter is looked for. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const waiting = setTimeout(setSettled, SETTLE_MS, text);
    return () => clearTimeout(waiting);
  }, [text]);
  return settled;
}
