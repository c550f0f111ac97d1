import { useState } from 'react';
import { DownOutlined, EyeOutlined, QuestionOutlined } from '@ant-design/icons';
import type { ActionView, DeskCommand, DeskReport } from '@sanshi/contracts';
import { DESK_COMMAND_WORDS } from '@sanshi/contracts';
import { Kbd } from '../ui/kbd';
import { useMedia } from '../ui/use-media';
import { COMMANDS, layOut, wordOf } from './commands';
import { useLooking } from './use-looking';

interface Props {
  report: DeskReport;
  take: (command: DeskCommand) => void;
  showKeys: () => void;
}

/** What may be done, the likeliest first; the rest, and why it may not be done now, behind 更多. */
export function ActionBar({ report, take, showKeys }: Props) {
  const roomy = useMedia('(min-width: 1400px)');
  const middling = useMedia('(min-width: 1040px)');
  const { bar, more } = layOut(report.actions, roomy ? 5 : middling ? 4 : 3);
  const looking = useLooking(report.id);
  return (
    <div className="bar" role="toolbar" aria-label="怎么办">
      {bar.map((action, at) => (
        <ActionButton key={action.command} action={action} main={at === 0 && action.allowed} take={take} />
      ))}
      {more.length > 0 && <More actions={more} take={take} />}
      <span className="bar-end">
        {looking.length > 0 && (
          <span className="looking" title={`也在看：${looking.join('、')}`}>
            <EyeOutlined /> {looking.length === 1 ? `${looking[0]} 也在看` : `${looking.length} 人也在看`}
          </span>
        )}
        <button type="button" className="button button-icon" aria-label="快捷键" title="快捷键（?）" onClick={showKeys}>
          <QuestionOutlined />
        </button>
      </span>
    </div>
  );
}

interface ActionProps {
  action: ActionView<DeskCommand>;
  take: (command: DeskCommand) => void;
}

/** Stays reachable by keyboard when refused, so that its reason can be read. */
function ActionButton({ action: { command, allowed, why }, main, take }: ActionProps & { main: boolean }) {
  return (
    <button
      type="button"
      className={main ? 'button button-main' : 'button'}
      aria-disabled={!allowed}
      aria-label={why ? `${DESK_COMMAND_WORDS[command]}：${why}` : DESK_COMMAND_WORDS[command]}
      aria-keyshortcuts={COMMANDS[command].key}
      data-why={allowed ? undefined : why}
      onClick={() => take(command)}
    >
      {wordOf(command)}
      <Kbd>{COMMANDS[command].key}</Kbd>
    </button>
  );
}

function More({ actions, take }: { actions: ActionView<DeskCommand>[]; take: (command: DeskCommand) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <div
      className="more-actions"
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setOpen(false)}
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <button type="button" className="button" aria-expanded={open} aria-haspopup="menu" onClick={() => setOpen(!open)}>
        更多 <DownOutlined />
      </button>
      {open && (
        <ul className="menu" role="menu">
          {actions.map(({ command, allowed, why }) => (
            <li key={command} role="none">
              <button
                type="button"
                role="menuitem"
                aria-disabled={!allowed}
                onClick={() => {
                  setOpen(false);
                  take(command);
                }}
              >
                <span>{DESK_COMMAND_WORDS[command]}</span>
                <Kbd>{COMMANDS[command].key}</Kbd>
                {!allowed && why && <small>{why}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
