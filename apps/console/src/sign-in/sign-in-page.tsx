import { useActionState, useRef, useState } from 'react';
import { LIMITS, PROBLEM_WORDS, type StaffView } from '@sanshi/contracts';
import { api } from '../api';
import { ApiProblem, sayFailure } from '../api-problem';
import { CodeField, NewPasswordFields, type NewPassword } from './more-fields';
import './sign-in.css';

interface Props {
  /** Who was signed in until just now, where a session has run out. */
  again?: StaffView;
  onSignedIn: (staff: StaffView) => void;
}

interface Typed {
  username: string;
  password: string;
  /** Null until the server has asked for it. */
  code: string | null;
  own: NewPassword | null;
}

/** Lets staff in; the one-time code, and a password of one's own, are asked for only once the server wants them. */
export function SignInPage({ again, onSignedIn }: Props) {
  const [typed, setTyped] = useState<Typed>({ username: again?.username ?? '', password: '', code: null, own: null });
  const change = (part: Partial<Typed>) => setTyped((was) => ({ ...was, ...part }));
  const password = useRef<HTMLInputElement>(null);
  const [problem, submit, sending] = useActionState(async () => {
    if (typed.own && typed.own.chosen !== typed.own.again) return '两次写的新密码不一样，请再写一遍';
    try {
      await send(typed);
      onSignedIn(await api.whoAmI(new AbortController().signal));
      return null;
    } catch (error) {
      password.current?.select();
      return answerTo(error, typed, change);
    }
  }, null);

  return (
    <main className="sign-in">
      <title>登录 · 三事</title>
      <form className="sign-in-card" action={submit}>
        <h1>三事</h1>
        <p className="sign-in-lead">{leadOf(typed, again !== undefined)}</p>
        <label>
          账号
          <input
            name="username"
            autoComplete="username"
            value={typed.username}
            onChange={(event) => change({ username: event.target.value })}
            maxLength={LIMITS.username.max}
            required
            autoFocus={!again}
          />
        </label>
        <label>
          {typed.own ? '首次密码' : '密码'}
          <input
            ref={password}
            name="password"
            type="password"
            autoComplete="current-password"
            value={typed.password}
            onChange={(event) => change({ password: event.target.value })}
            maxLength={LIMITS.password.max}
            required
            autoFocus={again !== undefined}
          />
        </label>
        {typed.code !== null && <CodeField code={typed.code} change={(code) => change({ code })} />}
        {typed.own && <NewPasswordFields own={typed.own} change={(own) => change({ own })} />}
        {problem && <p role="alert">{problem}</p>}
        <button className="button button-main" disabled={sending}>
          {sending ? '正在登录…' : typed.own ? '设好并登录' : '登录'}
        </button>
        <p className="sign-in-foot">忘了密码，请找单位的管理员</p>
      </form>
    </main>
  );
}

function leadOf({ own }: Typed, again: boolean): string {
  if (own) return '头一次登录，请设一个只有自己知道的密码';
  return again ? '登录到期了，登录后接着办，写好的内容都还在' : '居民报事 · 报社受理 · 社区办结';
}

function send({ username, password, code, own }: Typed): Promise<unknown> {
  const known = { username: username.trim(), password, ...(code ? { code: code.trim() } : {}) };
  return own ? api.changePassword({ ...known, newPassword: own.chosen }) : api.signIn(known);
}

/** Opens the field that the server asks for; what is wrong with one that is there is said. */
function answerTo(error: unknown, { code, own }: Typed, change: (part: Partial<Typed>) => void): string | null {
  if (asksFor(error, 'code')) {
    change({ code: code ?? '' });
    return code === null ? null : '验证码不对，请看看手机上最新的六位数字';
  }
  if (!asksFor(error, 'newPassword')) return sayRefusal(error);
  if (own !== null) return error.problem.detail;
  change({ own: { chosen: '', again: '' } });
  return null;
}

/** The server says only that something is wrong, never what; before a one-time code was asked for it cannot be that. */
function sayRefusal(error: unknown): string {
  if (!(error instanceof ApiProblem)) return sayFailure(error);
  const { problem, retryAfterSeconds } = error;
  if (problem.code === 'too_many' && retryAfterSeconds !== null)
    return `试的次数太多了，请过 ${Math.ceil(retryAfterSeconds / 60)} 分钟再登录`;
  if (problem.detail === PROBLEM_WORDS.sign_in_failed.detail) return '账号或密码不对，请看看大小写，再试一次';
  return sayFailure(error);
}

const asksFor = (error: unknown, field: string): error is ApiProblem =>
  error instanceof ApiProblem && error.problem.fields !== undefined && field in error.problem.fields;
