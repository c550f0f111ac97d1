import { useActionState } from 'react';
import { sayWhen, type IdentityRequest, type RevealedIdentity } from '@sanshi/contracts';
import { api } from '../api';
import { sayFailure } from '../api-problem';
import { say } from '../ui/toast';
import { useNow } from '../ui/use-now';
import { SHOWN_SECONDS } from './ask-identity';
import { useReveal } from './use-reveal';

interface OwnProps {
  reportId: string;
  request: IdentityRequest;
  show: (revealed: RevealedIdentity | null) => void;
}

/** What became of one's own ask to see who reported. */
export function OwnRequest({ reportId, request, show }: OwnProps) {
  const now = useNow();
  const { state, reason, decidedBy, until } = request;
  const [problem, look, looking] = useReveal({ id: reportId, reason, show });
  return (
    <div className="identity-request" role="status">
      {state === 'waiting' && <p>等另一位编辑同意</p>}
      {state === 'refused' && <p>{decidedBy}没有同意</p>}
      {state === 'granted' && (
        <p>
          {decidedBy}同意了，{sayWhen(new Date(until), now)}前可以看
        </p>
      )}
      <p className="quiet">原因：{reason}</p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {state === 'granted' && (
        <form action={look} className="reveal-foot">
          <button className="button button-main button-small" disabled={looking}>
            查看 {SHOWN_SECONDS} 秒
          </button>
        </form>
      )}
    </div>
  );
}

/** Another editor's ask, with why; to agree or not is on record too. */
export function AnswerRequest({ request, reload }: { request: IdentityRequest; reload: () => void }) {
  const now = useNow();
  const [problem, answer, sending] = useActionState(async (_was: string | null, word: 'grant' | 'refuse') => {
    try {
      await api.answerIdentity(request.id, word);
      say(word === 'grant' ? `已同意，${request.askedBy}半小时内可以看` : '已答复：不同意');
      return null;
    } catch (error) {
      return sayFailure(error);
    } finally {
      reload();
    }
  }, null);
  return (
    <div className="identity-request">
      <p>{request.askedBy}想看反映人是谁</p>
      <p className="quiet">
        原因：{request.reason} · {sayWhen(new Date(request.askedAt), now)}
      </p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <form className="reveal-foot">
        <button className="button button-small" disabled={sending} formAction={() => answer('refuse')}>
          不同意
        </button>
        <button className="button button-main button-small" disabled={sending} formAction={() => answer('grant')}>
          同意
        </button>
      </form>
    </div>
  );
}
