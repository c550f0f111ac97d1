import { useActionState, useEffect, useState } from 'react';
import { IDENTITY_WORDS, LIMITS, type DeskReport, type RevealedIdentity } from '@sanshi/contracts';
import { api } from '../api';
import { sayFailure } from '../api-problem';

const SHOWN_SECONDS = 60;

/** Who reported, as far as one may see; in full only for a reason, for a minute, and on record. */
export function Reporter({ report }: { report: DeskReport }) {
  const { reporter } = report;
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<RevealedIdentity | null>(null);
  return (
    <section>
      <h3>
        谁报的 <span>{IDENTITY_WORDS[reporter.identity]}</span>
      </h3>
      <dl className="facts">
        <dt>称呼</dt>
        <dd>{revealed ? (revealed.name ?? '未填') : reporter.name}</dd>
        {(reporter.phone ?? revealed?.phone) && (
          <>
            <dt>电话</dt>
            <dd>{revealed ? revealed.phone : reporter.phone}</dd>
          </>
        )}
        <dt>以前报过</dt>
        <dd>{reporter.earlierReports > 0 ? `${reporter.earlierReports} 件` : '没有'}</dd>
      </dl>
      {revealed && <Fading forget={() => setRevealed(null)} />}
      {reporter.revealable && !revealed && !asking && (
        <button type="button" className="link" onClick={() => setAsking(true)}>
          查看（要写原因）
        </button>
      )}
      {asking && <RevealForm id={report.id} show={setRevealed} close={() => setAsking(false)} />}
    </section>
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

interface RevealProps {
  id: string;
  show: (revealed: RevealedIdentity) => void;
  close: () => void;
}

function RevealForm({ id, show, close }: RevealProps) {
  const [reason, setReason] = useState('');
  const [problem, submit, sending] = useActionState(async () => {
    try {
      show(await api.reveal(id, reason.trim()));
      close();
      return null;
    } catch (error) {
      return sayFailure(error);
    }
  }, null);
  return (
    <form className="reveal" action={submit}>
      <label>
        为什么要看（会记录，反映人查得到）
        <textarea
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          rows={2}
          required
          minLength={LIMITS.reason.min}
          maxLength={LIMITS.reason.max}
          autoFocus
        />
      </label>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <span className="reveal-foot">
        <button type="button" className="button button-small" onClick={close}>
          不看了
        </button>
        <button className="button button-main button-small" disabled={sending}>
          查看 {SHOWN_SECONDS} 秒
        </button>
      </span>
    </form>
  );
}
