import { sayWhen, type ChangeSince } from '@sanshi/contracts';
import { useNow } from '../ui/use-now';

interface Props {
  problem: string;
  /** Who did what in the meantime; null when that was not what stood in the way. */
  changes: ChangeSince[] | null;
}

/** Why it was not done. After a conflict: what the others did, so that one can decide again. */
export function Changes({ problem, changes }: Props) {
  const now = useNow();
  if (changes === null) {
    return (
      <p className="problem" role="alert">
        {problem}
      </p>
    );
  }
  return (
    <div className="problem" role="alert">
      <p>刚才有人先办了这一件，页面已经更新，你写的还在。看过再试一次：</p>
      <ul>
        {changes.map(({ at, by, what }) => (
          <li key={`${at}${what}`}>
            <time dateTime={at}>{sayWhen(new Date(at), now)}</time> {by}：{what}
          </li>
        ))}
      </ul>
    </div>
  );
}
