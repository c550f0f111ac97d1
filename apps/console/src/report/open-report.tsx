import { lazy, Suspense, useState } from 'react';
import type { DeskCommand, DeskReport } from '@sanshi/contracts';
import { say } from '../ui/toast';
import { useAhead } from '../ui/use-ahead';
import { useKeys } from '../ui/use-keys';
import { useMedia } from '../ui/use-media';
import { ActionBar } from './action-bar';
import { COMMANDS } from './commands';
import { Composer, type Writing } from './composer';
import { ReportHead, ReportPhotos } from './report-head';
import { SidePanel } from './side-panel';
import { Timeline } from './timeline';
import { useCommands } from './use-commands';

const loadDialogs = () => import('./dialogs');
const CommandDialogs = lazy(loadDialogs);

interface Props {
  report: DeskReport;
  changed: (report: DeskReport) => void;
  reload: () => void;
  goTo: (id: string) => void;
}

interface OpenDialog {
  of: DeskCommand;
  /** Of the report, when the dialog was opened. */
  version: number;
}

/** The report in the middle, what belongs to it at the side; on a narrow screen the side comes below the words. */
export function OpenReport({ report, changed, reload, goTo }: Props) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const doing = useCommands({ report, seen: dialog?.version ?? null, changed, reload });
  const [mergeInto, setMergeInto] = useState<string | null>(null);
  const [writing, setWriting] = useState<Writing>({ tab: null, called: 0 });
  const write = (tab: DeskCommand) => setWriting(({ called }) => ({ tab, called: called + 1 }));
  const wide = useMedia('(min-width: 1240px)');

  const take = (command: DeskCommand) => {
    const action = report.actions.find((each) => each.command === command);
    if (!action) return;
    if (!action.allowed) say(action.why ?? '现在还不能这样办');
    else if (COMMANDS[command].how === 'compose') write(command);
    else if (command === 'sign' || command === 'urge') void doing.run(command, {}).then((why) => why && say(why));
    else setDialog({ of: command, version: report.version });
  };
  const merge = (into: string) => {
    setMergeInto(into);
    take('merge');
  };
  const close = () => {
    setDialog(null);
    setMergeInto(null);
    doing.calm();
  };
  useKeys(keysFor(take));
  useAhead(loadDialogs);

  const side = <SidePanel {...{ report, goTo, merge, reload }} />;
  return (
    <>
      <article className="report" aria-labelledby="report-title">
        <ActionBar report={report} take={take} />
        <div className="doc">
          <ReportHead report={report} goTo={goTo} />
          <ReportPhotos report={report} />
          <p className="words">{report.text}</p>
          {!wide && side}
          <Timeline events={report.timeline} />
        </div>
        <Composer doing={doing} writing={writing} choose={write} />
      </article>
      {wide && side}
      <Suspense>
        {dialog && <CommandDialogs doing={doing} dialog={dialog.of} mergeInto={mergeInto} close={close} />}
      </Suspense>
    </>
  );
}

const keysFor = (take: (command: DeskCommand) => void): Record<string, () => void> =>
  Object.fromEntries(
    (Object.keys(COMMANDS) as DeskCommand[]).map((command) => [COMMANDS[command].key, () => take(command)]),
  );
