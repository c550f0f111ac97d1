import { Field } from './field';

interface Props {
  label: string;
  hint?: string;
  value: string;
  change: (line: string) => void;
  /** Characters, at most. */
  max: number;
  placeholder?: string;
  type?: 'text' | 'tel';
  first?: boolean;
}

/** One line under its label. The browser offers nothing of what others wrote there: it is another person each time. */
export function LineField({ label, hint, value, change, max, placeholder, type = 'text', first = false }: Props) {
  return (
    <Field label={label} {...(hint && { hint })}>
      {(id) => (
        <input
          id={id}
          className="input"
          type={type}
          value={value}
          maxLength={max}
          placeholder={placeholder}
          autoComplete="off"
          autoFocus={first}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  );
}
