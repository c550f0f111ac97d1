import { useCallback, useRef, useState } from 'react';
import type { ChangeSince, DeskCommand, DeskReport } from '@sanshi/contracts';
import { api, type Words } from '../api';
import { ApiProblem, sayFailure, Unreachable } from '../api-problem';
import { say } from '../ui/toast';

export interface Doing {
  report: DeskReport;
  /** What others did since the version that one had seen; null when nothing was in the way. */
  changes: ChangeSince[] | null;
  /** Does it. Answers null when it is done, else why not, in words for the screen; nothing that was typed is touched. */
  run: <Command extends DeskCommand>(command: Command, words: Words<Command>) => Promise<string | null>;
  /** Before the next try: the conflict has been read. */
  calm: () => void;
}

const DONE_WORDS: Partial<Record<DeskCommand, string>> = {
  accept: '已受理',
  assign: '已派单',
  sign: '已签收，开始办理',
  reply: '已回复，居民会看到',
  ask: '已请居民补充，办结的时限先停着',
  resolve: '已办结，居民会收到结果',
  answer: '已答复并归档',
  merge: '已并案',
  return: '已退单',
  urge: '已催办，排到办理单位的最前面',
  note: '备注已记下，居民看不到',
  publish: '已公开，反映人会知道',
  unpublish: '已从公开页面撤下',
  minor: '已标为未成年人上报，看是谁报的要另一位编辑同意',
  decline: '已定为不予受理，居民会看到原因',
};

/** What takes a step back, where a step has one. */
const UNDO = { merge: 'unmerge', decline: 'reinstate' } as const;
const UNDO_REASON = '刚才点错了，撤销';

interface Props {
  report: DeskReport;
  /**
   * The version on which a dialog was opened, while one is. What others do comes to the page by itself, but who decides in a dialog
   * must be told before it is done, not after.
   */
  seen: number | null;
  changed: (report: DeskReport) => void;
  reload: () => void;
}

/** Carries commands out on the open report, and says what came of them. */
export function useCommands({ report, seen, changed, reload }: Props): Doing {
  const [changes, setChanges] = useState<ChangeSince[] | null>(null);
  const calm = useCallback(() => setChanges(null), []);
  const version = seen !== null && changes === null ? seen : report.version;
  const unanswered = useRef<Unanswered | null>(null);
  const run: Doing['run'] = useCallback(
    async (command, words) => {
      const tried = unanswered.current?.command === command ? unanswered.current : null;
      const done = (next: DeskReport) => {
        unanswered.current = null;
        setChanges(null);
        changed(next);
        tellDone(command, next, changed);
        return null;
      };
      try {
        return done(await api.command(report.id, tried?.version ?? version, command, words));
      } catch (error) {
        const before = tried && (await doneBefore(report.id, command, words, error));
        if (before) return done(before);
        if (error instanceof Unreachable) unanswered.current = tried ?? { command, version };
        if (error instanceof ApiProblem && error.problem.status === 409) {
          unanswered.current = null;
          if (error.problem.code === 'changed_meanwhile') setChanges(error.problem.changes ?? []);
          reload();
        }
        return sayFailure(error);
      }
    },
    [report.id, version, changed, reload],
  );
  return { report, changes, run, calm };
}

/** A try of which nobody knows whether it came through. Tried again on the same version, it cannot be done twice. */
interface Unanswered {
  command: DeskCommand;
  version: number;
}

/**
 * The report, where what stands in the way is that the try before had come through and only its answer was lost. Only what was said
 * tells it from the same command of a colleague: one that says more, such as to which office, is left for the person to judge.
 */
async function doneBefore(id: string, command: DeskCommand, words: object, error: unknown): Promise<DeskReport | null> {
  const changes = error instanceof ApiProblem ? error.problem.changes : undefined;
  if (!changes?.length || !saysOnlyText(words)) return null;
  const report = await api.report(id, new AbortController().signal).catch(() => null);
  const said = 'text' in words ? words.text : null;
  const own = report?.timeline.some(
    (event) => event.command === command && event.text === said && changes.some(({ at }) => at === event.at),
  );
  return own ? report : null;
}

const saysOnlyText = (words: object): boolean =>
  Object.keys(words).every((name) => name === 'text' || name === 'photoIds');

function tellDone(command: DeskCommand, report: DeskReport, changed: (report: DeskReport) => void): void {
  const words = DONE_WORDS[command] ?? '办好了';
  const inverse = command === 'merge' || command === 'decline' ? UNDO[command] : null;
  if (!inverse || !report.actions.some((action) => action.command === inverse && action.allowed)) {
    say(words);
    return;
  }
  const undo = async () => {
    try {
      changed(await api.command(report.id, report.version, inverse, { text: UNDO_REASON }));
      say('已撤销，回到受理');
    } catch (error) {
      say(sayFailure(error));
    }
  };
  say(words, { word: '撤销', take: () => void undo() });
}
