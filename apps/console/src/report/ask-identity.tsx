import { useState } from 'react';
import { LIMITS, type RevealedIdentity } from '@sanshi/contracts';
import { useReveal } from './use-reveal';

export const SHOWN_SECONDS = 60;

interface Props {
  id: string;
  needsApproval: boolean;
  /** Takes who reported; null when another editor has to agree first. */
  show: (revealed: RevealedIdentity | null) => void;
  close: () => void;
}

/** Asks to see who reported, and why. */
export function AskForm({ id, needsApproval, show, close }: Props) {
  const [reason, setReason] = useState('');
  const [problem, submit, sending] = useReveal({ id, reason: reason.trim(), show });
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
          {needsApproval ? '请另一位编辑同意' : `查看 ${SHOWN_SECONDS} 秒`}
        </button>
      </span>
    </form>
  );
}
