import {
  sayDay,
  sayTimeLeft,
  sayWeekday,
  sayWhen,
  type DeskReport,
  type EventCommand,
  type EventView,
  type Pause,
} from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { useNow } from '../ui/use-now';
import { sayLimit } from './limit-words';

interface Limit {
  name: string;
  by: string | null;
  /** What meets it. */
  metBy: readonly EventCommand[];
  /** What is said while it does not run yet. */
  before: string;
}

function limitsOf({ deadlines }: DeskReport, signWithin: string): Limit[] {
  return [
    { name: '签收', by: deadlines.signBy, metBy: ['sign'], before: `派单后 ${signWithin}` },
    { name: '回应', by: deadlines.respondBy, metBy: ['reply', 'answer', 'resolve', 'decline'], before: '还没开始算' },
    { name: '办结', by: deadlines.resolveBy, metBy: ['resolve', 'answer'], before: '还没开始算' },
  ];
}

/** The three limits in words: met, running with the time left, standing still, or late. */
export function DeadlineLines({ report }: { report: DeskReport }) {
  const now = useNow();
  const { priority } = useCatalog();
  const { paused, pausedUntil, late } = report.deadlines;
  return (
    <section className="deadlines">
      <h3>办理期限 {late && <span className="pressing">超过时限</span>}</h3>
      <dl className="facts">
        {limitsOf(report, sayLimit(priority(report.priority)?.sign ?? '')).map((limit) => (
          <LimitLine key={limit.name} limit={limit} report={report} now={now} />
        ))}
      </dl>
      {paused && (
        <p className="quiet">
          {paused === 'ask' ? '等居民补充，办结的时限先停着' : '已挂账，办结的时限先停着'}
          {pausedUntil && `，${sayPauseEnd(paused, new Date(pausedUntil), now)}`}
        </p>
      )}
    </section>
  );
}

const ENDED = ['closed', 'declined', 'merged', 'withdrawn', 'resolved'];

function LimitLine({ limit, report, now }: { limit: Limit; report: DeskReport; now: Date }) {
  const met = metAt(limit, report);
  const due = limit.by === null ? null : new Date(limit.by);
  if (met) {
    const kept = due === null || met <= due;
    return <Line name={limit.name} words={`${sayWhen(met, now)} ${kept ? '已办到' : '办到，晚了'}`} pressing={!kept} />;
  }
  if (ENDED.includes(report.state)) return <Line name={limit.name} words="不再计时" />;
  if (!due) return <Line name={limit.name} words={limit.before} />;
  const still = limit.name === '办结' && report.deadlines.paused !== null;
  if (still) return <Line name={limit.name} words={`原定 ${sayBy(due, now)}`} />;
  return <Line name={limit.name} words={sayBy(due, now)} left={sayTimeLeft(due, now)} pressing={due < now} />;
}

interface LineProps {
  name: string;
  words: string;
  /** The time left, which may stand on a line of its own. */
  left?: string;
  pressing?: boolean;
}

function Line({ name, words, left, pressing = false }: LineProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={pressing ? 'pressing' : undefined}>
        {words}
        {left && <span className="left"> · {left}</span>}
      </dd>
    </>
  );
}

/** When the limit was met. The first reply answers for good; what was assigned or opened anew has to be signed for and resolved anew. */
function metAt({ metBy }: Limit, { timeline, state }: DeskReport): Date | null {
  if (state === 'assigned' && metBy.includes('sign')) return null;
  if (metBy.includes('reply')) return instantOf(timeline.find(({ command }) => metBy.includes(command)));
  if (!ENDED.includes(state) && metBy.includes('resolve')) return null;
  const event = timeline.findLast(({ command }) => metBy.includes(command));
  return instantOf(event);
}

const instantOf = (event: EventView | undefined): Date | null => (event ? new Date(event.at) : null);

const NEAR_MS = 2 * 24 * 3_600_000;

/** `明天 15:02 前`, and further off `11月26日（周四）前`. */
const sayBy = (due: Date, now: Date): string =>
  Math.abs(due.getTime() - now.getTime()) < NEAR_MS
    ? `${sayWhen(due, now)} 前`
    : `${sayDay(due, now)}（${sayWeekday(due)}）前`;

const sayPauseEnd = (paused: Pause, until: Date, now: Date): string =>
  paused === 'park' ? `${sayDay(until, now)}再看` : `最晚到 ${sayWhen(until, now)}`;
