import { useEffect, useState } from 'react';
import {
  IDENTITY_WORDS,
  REPRESENTED_WORDS,
  type DeskReport,
  type IdentityRequest,
  type RevealedIdentity,
} from '@sanshi/contracts';
import { AskForm, SHOWN_SECONDS } from './ask-identity';
import { AnswerRequest, OwnRequest } from './identity-requests';

interface Props {
  report: DeskReport;
  reload: () => void;
}

/** Who reported, as far as one may see; in full only for a reason, for a minute, and on record. */
export function Reporter({ report, reload }: Props) {
  const { id, reporter } = report;
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<RevealedIdentity | null>(null);
  const own = reporter.requests.find(({ mine }) => mine);
  const show = (answer: RevealedIdentity | null) => {
    setAsking(false);
    setRevealed(answer);
    reload();
  };
  return (
    <section>
      <h3>
        谁报的 <span>{IDENTITY_WORDS[reporter.identity]}</span>
      </h3>
      <Facts report={report} revealed={revealed} />
      {revealed && <Fading forget={() => setRevealed(null)} />}
      {!revealed && own && <OwnRequest reportId={id} request={own} show={show} />}
      {reporter.revealable && !revealed && !asking && mayAsk(own) && (
        <button type="button" className="link" onClick={() => setAsking(true)}>
          {reporter.needsApproval ? '申请查看（要另一位编辑同意）' : '查看（要写原因）'}
        </button>
      )}
      {asking && <AskForm id={id} needsApproval={reporter.needsApproval} show={show} close={() => setAsking(false)} />}
      {reporter.requests
        .filter(({ mayDecide }) => mayDecide)
        .map((request) => (
          <AnswerRequest key={request.id} request={request} reload={reload} />
        ))}
    </section>
  );
}

const mayAsk = (own: IdentityRequest | undefined): boolean => own === undefined || own.state === 'refused';

interface FactsProps {
  report: DeskReport;
  revealed: RevealedIdentity | null;
}

function Facts({ report: { reporter, onBehalfOf }, revealed }: FactsProps) {
  const represented = (revealed ?? reporter).onBehalfOf;
  return (
    <dl className="facts">
      <dt>称呼</dt>
      <dd>{revealed ? (revealed.name ?? '未填') : reporter.name}</dd>
      {(reporter.phone ?? revealed?.phone) && (
        <>
          <dt>电话</dt>
          <dd>{revealed ? revealed.phone : reporter.phone}</dd>
        </>
      )}
      {onBehalfOf && (
        <>
          <dt>替谁报的</dt>
          <dd>{REPRESENTED_WORDS[onBehalfOf] + (represented ? `：${represented}` : '')}</dd>
        </>
      )}
      <dt>以前报过</dt>
      <dd>{reporter.earlierReports > 0 ? `${reporter.earlierReports} 件` : '没有'}</dd>
    </dl>
  );
}

function Fading({ forget }: { forget: () => void }) {
  const [left, setLeft] = useState(SHOWN_SECONDS);
  useEffect(() => {
    const ticking = setInterval(() => setLeft((was) => was - 1), 1_000);
    return () => clearInterval(ticking);
  }, []);
  useEffect(() => {
    if (left <= 0) forget();
  }, [left, forget]);
  return (
    <p className="quiet" role="status">
      {left} 秒后收起，这次查看已经记录
      <button type="button" className="link" onClick={forget}>
        现在收起
      </button>
    </p>
  );
}
