import { Link } from 'react-router';
import { CHANNEL_WORDS, sayReceiptNumber, type DeskReport } from '@sanshi/contracts';
import { Kbd } from '../ui/kbd';
import { NEW_KEY } from './words';

/** What was saved, and with which last digits of a telephone number it can be looked up; null where none was left. */
export interface Taken {
  report: DeskReport;
  phoneTail: string | null;
}

interface Props {
  taken: Taken;
  to: string;
  next: () => void;
}

/** The receipt number, large enough to be read out from. */
export function TakenDown({ taken: { report, phoneTail }, to, next }: Props) {
  const { receiptNumber, title, channel, community } = report;
  const told = channel !== 'patrol';
  return (
    <div className="taken" role="status">
      <p className="state-title">登记好了</p>
      {told && <p>回执号，请念给对方记下来</p>}
      <p className="taken-number">{sayReceiptNumber(receiptNumber)}</p>
      {told && <HowToLookUp phoneTail={phoneTail} />}
      <p className="quiet">
        {title} · {CHANNEL_WORDS[channel]}
        {community && ` · ${community.name}`}
      </p>
      <div className="taken-foot">
        <button type="button" className="button" onClick={next}>
          再登记一件 <Kbd>{NEW_KEY}</Kbd>
        </button>
        <Link className="button button-main" to={to} ref={focus}>
          打开这条 <Kbd>↵</Kbd>
        </Link>
      </div>
    </div>
  );
}

/** Enter opens it at once. */
const focus = (link: HTMLElement | null): void => link?.focus();

function HowToLookUp({ phoneTail }: { phoneTail: string | null }) {
  if (phoneTail === null) return <p>没有留电话，不能自己查进展；请对方记好回执号，再打电话来问</p>;
  return (
    <p>
      以后在小程序或网页的“查回执”里，填这个号和电话后 4 位 <strong className="taken-tail">{phoneTail}</strong>
      ，就能看到办到哪一步
    </p>
  );
}
