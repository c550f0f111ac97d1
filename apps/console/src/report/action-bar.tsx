import { useRef, useState } from 'react';
import { DownOutlined, EyeOutlined } from '@ant-design/icons';
import type { ActionView, DeskCommand, DeskReport } from '@sanshi/contracts';
import { DESK_COMMAND_WORDS } from '@sanshi/contracts';
import { useShowKeys } from '../frame/keys';
import { Kbd } from '../ui/kbd';
import { useMedia } from '../ui/use-media';
import { COMMANDS, layOut, wordOf } from './commands';
import { useLooking } from './use-looking';

interface Props {
  report: DeskReport;
  take: (command: DeskCommand) => void;
}

/** What may be done, the likeliest first; the rest, and why it may not be done now, behind 更多. */
export function ActionBar({ report, take }: Props) {
  const roomy = useMedia('(min-width: 1520px)');
  const middling = useMedia('(min-width: 1400px), (max-width: 1239px)');
  const { bar, more } = layOut(report.actions, roomy ? 5 : middling ? 4 : 3);
  return (
    <div className="bar" role="toolbar" aria-label="怎么办">
      {bar.map((action, at) => (
        <ActionButton
          key={action.command}
          action={action}
          main={at === 0 && action.allowed && COMMANDS[action.command].how !== 'compose'}
          take={take}
        />
      ))}
      <More actions={more} take={take} />
      <Looking names={useLooking(report.id)} />
    </div>
  );
}

function Looking({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  const who = `${names.join('、')}也在看`;
  return (
    <span className="looking" title={who} role="status">
      <EyeOutlined aria-hidden /> {names.length} 人也在看
      <span className="unseen">：{who}</span>
    </span>
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
      aria-keyshortcuts={COMMANDS[command].key}
      data-why={allowed ? undefined : why}
      onClick={() => take(command)}
    >
      <Name command={command} />
      {why && <span className="unseen">：{why}</span>}
      <Kbd>{COMMANDS[command].key}</Kbd>
    </button>
  );
}

/** The short word is seen, the full one is read aloud. */
function Name({ command }: { command: DeskCommand }) {
  const [full, short] = [DESK_COMMAND_WORDS[command], wordOf(command)];
  if (short === full) return full;
  return (
    <>
      <span aria-hidden>{short}</span>
      <span className="unseen">{full}</span>
    </>
  );
}

interface MoreProps {
  actions: ActionView<DeskCommand>[];
  take: (command: DeskCommand) => void;
}

function More({ actions, take }: MoreProps) {
  const showKeys = useShowKeys();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (act: () => void) => {
    close();
    act();
  };
  return (
    <div
      className="more-actions"
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setOpen(false)}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <button
        ref={opener}
        type="button"
        className="button"
        aria-expanded={open}
        aria-haspopup="menu"
        onClick={() => setOpen(!open)}
      >
        更多 <DownOutlined />
      </button>
      {open && (
        <ul className="menu" role="menu">
          {actions.map((action) => (
            <MenuLine
              key={action.command}
              word={DESK_COMMAND_WORDS[action.command]}
              stroke={COMMANDS[action.command].key}
              why={action.allowed ? null : (action.why ?? '现在还不能这样办')}
              choose={() => choose(() => take(action.command))}
            />
          ))}
          <MenuLine word="看快捷键" stroke="?" why={null} choose={() => choose(showKeys)} />
        </ul>
      )}
    </div>
  );
}

interface MenuLineProps {
  word: string;
  stroke: string;
  why: string | null;
  choose: () => void;
}

function MenuLine({ word, stroke, why, choose }: MenuLineProps) {
  return (
    <li role="none">
      <button type="button" role="menuitem" aria-disabled={why !== null} onClick={choose}>
        <span>{word}</span>
        <Kbd>{stroke}</Kbd>
        {why && <small>{why}</small>}
      </button>
    </li>
  );
}
