import { useCallback, useEffect, useState } from 'react';
import { FEEDBACK_WORDS, sayWhen, type FeedbackView } from '@sanshi/contracts';
import { api } from '../api';
import { sayFailure } from '../api-problem';
import { Empty, Failed, Skeleton } from '../ui/states';
import { Tag } from '../ui/tag';
import { say } from '../ui/toast';
import { useLoad } from '../ui/use-load';
import { useNow } from '../ui/use-now';
import './feedback.css';

const first = (signal: AbortSignal) => api.feedback(null, signal);

/** 意见: what residents say of the product, newest first. */
export default function FeedbackPage() {
  const { loaded, reload } = useLoad(first);
  return (
    <div className="plain-page">
      <title>意见 · 三事</title>
      <h2>意见</h2>
      <p className="quiet">居民在“我的”里写来的投诉、建议和用不了的地方。涉及公开内容的投诉请当天处理。</p>
      {loaded.state === 'loading' && <Skeleton height={120} />}
      {loaded.state === 'failed' && <Failed title="意见没能打开" error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && <Lines {...loaded.value} />}
    </div>
  );
}

function Lines({ items, nextCursor }: { items: FeedbackView[]; nextCursor: string | null }) {
  const [more, setMore] = useState<{ items: FeedbackView[]; nextCursor: string | null }>({ items: [], nextCursor });
  const [left] = useState(() => new AbortController());
  useEffect(() => () => left.abort(), [left]);
  const load = useCallback(async () => {
    try {
      const page = await api.feedback(more.nextCursor, left.signal);
      setMore((was) => ({ items: [...was.items, ...page.items], nextCursor: page.nextCursor }));
    } catch (error) {
      if (!left.signal.aborted) say(sayFailure(error));
    }
  }, [more.nextCursor, left]);
  if (items.length === 0) return <Empty title="还没有人写意见来">有了会排在这里，最新的在最上面</Empty>;
  return (
    <>
      <ol className="feedback">
        {[...items, ...more.items].map((one) => (
          <Line key={one.id} feedback={one} />
        ))}
      </ol>
      {more.nextCursor && (
        <button type="button" className="button" onClick={() => void load()}>
          再看以前的
        </button>
      )}
    </>
  );
}

function Line({ feedback: { kind, text, at, contact, report } }: { feedback: FeedbackView }) {
  const now = useNow();
  return (
    <li>
      <p className="meta">
        <Tag tone={kind === 'complaint' ? 'red' : 'grey'}>{FEEDBACK_WORDS[kind]}</Tag>
        <time dateTime={at}>{sayWhen(new Date(at), now)}</time>
        {contact && <span>想这样回：{contact}</span>}
      </p>
      <p className="feedback-words">{text}</p>
      {report && <p className="quiet">说的是公开的《{report.title}》</p>}
    </li>
  );
}
