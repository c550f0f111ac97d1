import { useCallback } from 'react';
import { Link } from 'react-router';
import { sayAgo, STATE_WORDS } from '@sanshi/contracts';
import { api } from '../api';
import { useLoad } from '../ui/use-load';
import { useNow } from '../ui/use-now';

const SHOWN = 3;

interface Props {
  community: string;
  category: string;
  linkTo: (id: string) => string;
}

/** What of the same kind is open in the community, so that the caller can be told how it stands. A help: without an answer the form goes on. */
export function SameMatter({ community, category, linkTo }: Props) {
  const now = useNow();
  const load = useCallback(
    (signal: AbortSignal) => api.reports({ community, category, open: true, sort: 'newest', limit: SHOWN }, signal),
    [community, category],
  );
  const { loaded } = useLoad(load);
  if (loaded.state !== 'ready' || loaded.value.items.length === 0) return null;
  return (
    <section className="taking-same" aria-label="这里没办完的同类事">
      <h3>这里没办完的同类事，看看是不是同一件</h3>
      <ul>
        {loaded.value.items.map(({ id, title, state, submittedAt }) => (
          <li key={id}>
            <Link to={linkTo(id)}>{title}</Link>
            <span className="quiet">
              {STATE_WORDS[state]} · {sayAgo(new Date(submittedAt), now)}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">打开看也不丢：写的都留着，按 + 回来</p>
    </section>
  );
}
