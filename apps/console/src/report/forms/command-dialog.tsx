import { useState, type ReactNode } from 'react';
import { Modal } from 'antd';
import { DESK_COMMAND_WORDS, type DeskCommand } from '@sanshi/contracts';
import type { Words } from '../../api';
import { Changes } from '../changes';
import type { Doing } from '../use-commands';

/** What every command's form is given. */
export interface FormProps {
  doing: Doing;
  close: () => void;
}

interface Props<Command extends DeskCommand> extends FormProps {
  command: Command;
  title?: string;
  /** What happens then, in a sentence. */
  lead?: string;
  /** What is to be sent; null as long as something is missing. */
  words: Words<Command> | null;
  submitWord?: string;
  /** Called once it is done, to forget what was typed. */
  done: () => void;
  children: ReactNode;
}

/** A command's dialog: asks, sends, and stays open with everything in it for as long as it has not worked. */
export function CommandDialog<Command extends DeskCommand>(props: Props<Command>) {
  const { doing, close, command, title = DESK_COMMAND_WORDS[command], lead, words, done, children } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  // Enter does what is filled in already, but for what everybody will read: that is looked through first.
  const [startsReady] = useState(words !== null && command !== 'publish');
  const why = doing.report.actions.find((action) => action.command === command && !action.allowed)?.why;
  const submit = async () => {
    if (!words || sending) return;
    setSending(true);
    const failed = await doing.run(command, words);
    setSending(false);
    setProblem(failed);
    if (failed !== null) return;
    done();
    close();
  };
  return (
    <Modal open title={title} onCancel={close} footer={null} width={560} centered destroyOnHidden>
      <form
        className="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && void submit()}
      >
        {lead && <p className="dialog-lead">{lead}</p>}
        {children}
        {problem && <Changes problem={problem} changes={doing.changes} />}
        {problem && why && !problem.includes(why) && <p className="problem">现在{why}</p>}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            先不办
          </button>
          <button
            className="button button-main"
            autoFocus={startsReady}
            disabled={!words || sending || (problem !== null && why !== undefined)}
          >
            {sending ? '正在办…' : problem && !why ? '再试一次' : (props.submitWord ?? title)}
          </button>
        </div>
      </form>
    </Modal>
  );
}
