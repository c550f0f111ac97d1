import { useEffect, useRef, useState, type Ref } from 'react';
import { LIMITS, type DeskCommand, type PhotoView } from '@sanshi/contracts';
import { Kbd } from '../ui/kbd';
import { useDraft } from '../ui/use-draft';
import { SEND_KEYS } from '../ui/use-keys';
import { Changes } from './changes';
import { COMMANDS } from './commands';
import { countNear } from './forms/words-field';
import { PhotoPicker } from './photo-picker';
import type { Doing } from './use-commands';

type Tab = 'reply' | 'ask' | 'note';

interface TabLook {
  tab: Tab;
  name: string;
  hint: string;
  send: string;
}

const TABS: readonly TabLook[] = [
  { tab: 'reply', name: '回复居民', hint: '居民会看到这段话，也会收到提醒…', send: '发给居民' },
  { tab: 'ask', name: '请居民补充', hint: '还缺什么，问清楚。居民答复之前，办结的时限先停着…', send: '请居民补充' },
  { tab: 'note', name: '内部备注', hint: '只有同事看得到，居民看不到…', send: '记下备注' },
];

/** Which tab is open, and how many times the cursor was called there. */
export interface Writing {
  tab: DeskCommand | null;
  called: number;
}

interface Props {
  doing: Doing;
  writing: Writing;
  choose: (tab: DeskCommand) => void;
}

/** The conversation's own place, always open below the report. */
export function Composer({ doing, writing: { tab: chosen, called }, choose }: Props) {
  const allowed = (tab: Tab) => doing.report.actions.some(({ command, allowed: may }) => command === tab && may);
  const offered = TABS.filter(({ tab }) => doing.report.actions.some(({ command }) => command === tab));
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (called > 0) area.current?.focus();
  }, [called, chosen]);
  const current = offered.find(({ tab }) => tab === chosen) ?? offered.find(({ tab }) => allowed(tab));
  if (!current) return null;
  return (
    <section className="composer" aria-label="写几句">
      <div className="composer-tabs" role="tablist">
        {offered.map(({ tab, name }) => {
          const why = doing.report.actions.find(({ command }) => command === tab)?.why;
          return (
            <button
              key={tab}
              type="button"
              role="tab"
              aria-selected={tab === current.tab}
              aria-disabled={!allowed(tab)}
              aria-keyshortcuts={COMMANDS[tab].key}
              data-why={why}
              onClick={() => allowed(tab) && choose(tab)}
            >
              {name}
            </button>
          );
        })}
      </div>
      {offered.map((look) => (
        // All stay: a photo goes on on its way while one writes on another tab.
        <div key={`${doing.report.id}.${look.tab}`} hidden={look.tab !== current.tab}>
          <Words doing={doing} look={look} area={look.tab === current.tab ? area : null} />
        </div>
      ))}
    </section>
  );
}

interface WordsProps {
  doing: Doing;
  look: TabLook;
  /** Of the tab that is open. */
  area: Ref<HTMLTextAreaElement> | null;
}

const NOTHING: { text: string; photos: PhotoView[] } = { text: '', photos: [] };

/** One tab's words: kept until they are sent. */
function Words({ doing, look: { tab, hint, send }, area }: WordsProps) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.${tab}`, NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [photosBusy, setPhotosBusy] = useState(false);
  const text = draft.text.trim();
  const { max } = tab === 'note' ? LIMITS.reason : LIMITS.message;
  const ready = text.length >= LIMITS.message.min && !sending && !photosBusy;
  const submit = async () => {
    if (!ready) return;
    setSending(true);
    const photoIds = draft.photos.map(({ id }) => id);
    const why = await (tab === 'note'
      ? doing.run('note', { text })
      : doing.run(tab, { text, ...(photoIds.length > 0 && { photoIds }) }));
    setSending(false);
    setProblem(why);
    if (why === null) forget(NOTHING);
  };
  const photos = (make: (was: PhotoView[]) => PhotoView[]) => change((was) => ({ ...was, photos: make(was.photos) }));
  return (
    <>
      {problem && <Changes problem={problem} changes={doing.changes} />}
      <div className={tab === 'note' ? 'write write-inside' : 'write'}>
        <textarea
          ref={area}
          aria-label={hint}
          placeholder={hint}
          rows={2}
          maxLength={max}
          value={draft.text}
          onChange={({ target }) => change((was) => ({ ...was, text: target.value }))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit();
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <div className="write-foot">
          {tab !== 'note' && (
            <PhotoPicker
              photos={draft.photos}
              setBusy={setPhotosBusy}
              add={(photo) => photos((was) => [...was, photo])}
              remove={(id) => photos((was) => was.filter((each) => each.id !== id))}
            />
          )}
          <span className="field-hint">{countNear(draft.text, max)}</span>
          <button
            type="button"
            className="button button-main button-small"
            disabled={!ready}
            onClick={() => void submit()}
          >
            {sending ? '正在发…' : send} <Kbd>{SEND_KEYS}</Kbd>
          </button>
        </div>
      </div>
    </>
  );
}
