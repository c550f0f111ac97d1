import { useState } from 'react';
import { sayWhen, type DeadLetter, type DeadLetterPage } from '@sanshi/contracts';
import { api } from '../api';
import { sayFailure } from '../api-problem';
import { Empty } from '../ui/states';
import { say } from '../ui/toast';
import { useNow } from '../ui/use-now';
import { Pages } from './pages';

/** 未送达的消息: WeChat messages that were given up, each to be sent again. In the app residents have read them all the same. */
export function DeadLetters() {
  return (
    <section aria-labelledby="dead-letters">
      <h3 id="dead-letters">未送达的消息</h3>
      <p className="quiet">
        试了几次都没送到微信的消息，系统不再自己发。居民在小程序的消息里照样看得到。这里不显示是谁、是哪件事。
      </p>
      <Pages name="名单" load={api.deadLetters}>
        {(page, reload) => <Letters page={page} reload={reload} />}
      </Pages>
    </section>
  );
}

function Letters({ page: { items }, reload }: { page: DeadLetterPage; reload: () => void }) {
  if (items.length === 0) return <Empty title="没有未送达的消息">都送到了，不用管</Empty>;
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">消息</th>
          <th scope="col">试过</th>
          <th scope="col">为什么没送到</th>
          <th scope="col">
            <span className="unseen">再发</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((letter) => (
          <Letter key={letter.id} letter={letter} reload={reload} />
        ))}
      </tbody>
    </table>
  );
}

function Letter({ letter, reload }: { letter: DeadLetter; reload: () => void }) {
  const now = useNow();
  const [sending, setSending] = useState(false);
  const { id, what, madeAt, tries, why, problem } = letter;
  const resend = async () => {
    setSending(true);
    try {
      await api.resend(id);
      say('已经排上队，马上再发');
    } catch (error) {
      say(sayFailure(error));
      setSending(false);
    }
    reload();
  };
  return (
    <tr>
      <td>
        <time dateTime={madeAt}>{sayWhen(new Date(madeAt), now)}</time>
      </td>
      <td>{what}</td>
      <td>{tries} 次</td>
      <td>
        {why}
        <small>{problem}</small>
      </td>
      <td>
        <button type="button" className="button button-small" disabled={sending} onClick={() => void resend()}>
          再发一次
        </button>
      </td>
    </tr>
  );
}
