import { useActionState, useState } from 'react';
import { LIMITS, type StaffView } from '@sanshi/contracts';
import { api } from '../api';
import { ApiProblem, sayFailure } from '../api-problem';
import './sign-in.css';

interface Props {
  /** Who was signed in until just now, where a session has run out. */
  again?: StaffView;
  onSignedIn: (staff: StaffView) => void;
}

/** Lets staff in; the one-time code is asked for only once the server wants it. */
export function SignInPage({ again, onSignedIn }: Props) {
  const [username, setUsername] = useState(again?.username ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [problem, submit, sending] = useActionState(async () => {
    try {
      await api.signIn({ username: username.trim(), password, ...(code ? { code: code.trim() } : {}) });
      onSignedIn(await api.whoAmI(new AbortController().signal));
      return null;
    } catch (error) {
      if (!wantsCode(error)) return sayFailure(error);
      setCode((was) => was ?? '');
      return code === null ? null : '验证码不对，请看看手机上最新的六位数字';
    }
  }, null);

  return (
    <main className="sign-in">
      <title>登录 · 三事</title>
      <form className="sign-in-card" action={submit}>
        <h1>三事</h1>
        <p className="sign-in-lead">
          {again ? '登录到期了，登录后接着办，写好的内容都还在' : '居民报事 · 报社受理 · 社区办结'}
        </p>
        <label>
          账号
          <input
            name="username"
            autoComplete="username"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            maxLength={LIMITS.username.max}
            required
            autoFocus={!again}
          />
        </label>
        <label>
          密码
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            maxLength={LIMITS.password.max}
            required
            autoFocus={again !== undefined}
          />
        </label>
        {code !== null && <CodeField code={code} change={setCode} />}
        {problem && <p role="alert">{problem}</p>}
        <button className="button button-main" disabled={sending}>
          {sending ? '正在登录…' : '登录'}
        </button>
        <p className="sign-in-foot">忘了密码，请找单位的管理员</p>
      </form>
    </main>
  );
}

function CodeField({ code, change }: { code: string; change: (code: string) => void }) {
  return (
    <label>
      动态验证码
      <input
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        placeholder="手机验证器上的六位数字"
        value={code}
        onChange={(event) => change(event.target.value)}
        required
        autoFocus
      />
    </label>
  );
}

const wantsCode = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.fields !== undefined && 'code' in error.problem.fields;
