import {
  sayAgo,
  sayReceiptNumber,
  sayDay,
  STATE_WORDS,
  VERIFICATION_WORDS,
  type DeskReport,
  type SimilarReport,
} from '@sanshi/contracts';
import { beginningOf } from '../days';
import { useNow } from '../ui/use-now';
import { DeadlineLines } from './deadline-lines';
import { PlaceMap } from './place-map';
import { Reporter } from './reporter';

interface Props {
  report: DeskReport;
  goTo: (id: string) => void;
  merge: (into: string) => void;
  reload: () => void;
}

/** What belongs to a report: where, the same matter elsewhere, who reported, and by when. */
export function SidePanel({ report, goTo, merge, reload }: Props) {
  const { place, community, boundary } = report;
  return (
    <aside className="side" aria-label="这件事的背景">
      <section>
        <h3>
          位置 <span>{community?.name ?? '还没分到社区'}</span>
        </h3>
        {(boundary ?? place) && <PlaceMap boundary={boundary} place={place} code={community?.code ?? null} />}
        {place?.address && <p className="address">{place.address}</p>}
        {!place && <p className="quiet">没有在图上标位置，按社区办理</p>}
      </section>
      <Asked report={report} />
      <Similar report={report} goTo={goTo} merge={merge} />
      <Reporter report={report} reload={reload} />
      <DeadlineLines report={report} />
      <Neighbours report={report} />
      <Holder report={report} />
      <Printed report={report} />
      <Merged report={report} goTo={goTo} />
    </aside>
  );
}

function Asked({ report: { asked } }: { report: DeskReport }) {
  const now = useNow();
  if (!asked) return null;
  return (
    <section className="asked">
      <h3>{asked.command === 'park' ? '申请挂账' : '申请延期'} · 等督办答复</h3>
      <p>{asked.text}</p>
      {asked.until && <p className="quiet">想停到 {sayDay(new Date(asked.until), now)}</p>}
    </section>
  );
}

function Similar({ report, goTo, merge }: Omit<Props, 'reload'>) {
  const mayMerge = report.actions.some(({ command, allowed }) => command === 'merge' && allowed);
  if (report.similar.length === 0) return null;
  return (
    <section>
      <h3>
        可能是同一件 <span>{report.similar.length}</span>
      </h3>
      {report.similar.map((each) => (
        <div key={each.id} className="similar">
          <button type="button" className="similar-title" onClick={() => goTo(each.id)}>
            {each.title}
          </button>
          <SimilarFacts similar={each} />
          {mayMerge && (
            <button type="button" className="link" onClick={() => merge(each.id)} aria-label={`并入“${each.title}”`}>
              并入
            </button>
          )}
        </div>
      ))}
    </section>
  );
}

const VERY_ALIKE = 0.7;

export function SimilarFacts({ similar }: { similar: SimilarReport }) {
  const now = useNow();
  const { distanceMetres, submittedAt, state, likeness, joinedCount } = similar;
  return (
    <span className="similar-facts">
      <span>
        {distanceMetres !== null && `${Math.round(distanceMetres)} 米 · `}
        {sayAgo(new Date(submittedAt), now)} · {STATE_WORDS[state]}
        {joinedCount > 0 && ` · ${joinedCount} 人也遇到`}
      </span>
      <span className={likeness >= VERY_ALIKE ? 'alike' : undefined}>像 {Math.round(likeness * 100)}%</span>
    </span>
  );
}

/** Those who met with the same, and what they say of the result: it closes nothing, and is worth a look. */
function Neighbours({ report: { neighbours } }: { report: DeskReport }) {
  const { joined, solved, notSolved } = neighbours;
  if (joined === 0) return null;
  return (
    <section>
      <h3>
        也遇到的邻居 <span>{joined}</span>
      </h3>
      <dl className="facts">
        <dt>说解决了</dt>
        <dd>{solved} 人</dd>
        <dt>说没解决</dt>
        <dd>{notSolved} 人</dd>
        <dt>没有说</dt>
        <dd>{joined - solved - notSolved} 人</dd>
      </dl>
    </section>
  );
}

function Printed({ report: { story } }: { report: DeskReport }) {
  const now = useNow();
  if (!story) return null;
  return (
    <section>
      <h3>见报</h3>
      <p>《{story.headline}》</p>
      <p className="quiet">
        {sayDay(beginningOf(story.edition), now)} 第 {story.page} 版
      </p>
    </section>
  );
}

function Holder({ report: { office, assignee, verification, rating } }: { report: DeskReport }) {
  return (
    <section>
      <h3>谁在办</h3>
      <dl className="facts">
        <dt>办理单位</dt>
        <dd>{office?.name ?? '还在报社'}</dd>
        {assignee && (
          <>
            <dt>办理人</dt>
            <dd>{assignee.name}</dd>
          </>
        )}
        <dt>核实</dt>
        <dd>{VERIFICATION_WORDS[verification]}</dd>
        {rating && (
          <>
            <dt>反映人评价</dt>
            <dd>
              {rating.solved ? '解决了' : '没解决'}
              {rating.satisfied !== null && (rating.satisfied ? '，满意' : '，不满意')}
            </dd>
          </>
        )}
      </dl>
      {rating?.comment && <p className="address">“{rating.comment}”</p>}
    </section>
  );
}

function Merged({ report: { merged }, goTo }: Pick<Props, 'report' | 'goTo'>) {
  if (merged.length === 0) return null;
  return (
    <section>
      <h3>
        并到这一件的 <span>{merged.length}</span>
      </h3>
      {merged.map(({ id, title, receiptNumber }) => (
        <button key={id} type="button" className="merged" onClick={() => goTo(id)}>
          {title} <span>{sayReceiptNumber(receiptNumber)}</span>
        </button>
      ))}
    </section>
  );
}
