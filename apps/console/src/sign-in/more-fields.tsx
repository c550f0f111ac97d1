import { LIMITS } from '@sanshi/contracts';

interface CodeProps {
  code: string;
  change: (code: string) => void;
}

/** The second factor's. */
export function CodeField({ code, change }: CodeProps) {
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

export interface NewPassword {
  chosen: string;
  again: string;
}

interface NewPasswordProps {
  own: NewPassword;
  change: (own: NewPassword) => void;
}

/** A password of one's own in place of the first one, twice, since nobody sees what is typed. */
export function NewPasswordFields({ own, change }: NewPasswordProps) {
  const { min, max } = LIMITS.password;
  const rest = {
    type: 'password',
    autoComplete: 'new-password',
    minLength: min,
    maxLength: max,
    required: true,
  } as const;
  return (
    <>
      <label>
        新密码
        <input
          {...rest}
          name="new-password"
          placeholder={`至少 ${min} 个字符，一句话也行`}
          value={own.chosen}
          onChange={(event) => change({ ...own, chosen: event.target.value })}
          autoFocus
        />
      </label>
      <label>
        再写一遍
        <input
          {...rest}
          name="new-password-again"
          value={own.again}
          onChange={(event) => change({ ...own, again: event.target.value })}
        />
      </label>
    </>
  );
}
