import { Field } from '../../ui/field';

interface Props {
  label: string;
  value: string;
  change: (text: string) => void;
  placeholder?: string;
  hint?: string;
  limit: { min?: number; max: number };
  first?: boolean;
}

/** Some lines of words, counted once they come near what is allowed. */
export function WordsField({ label, value, change, placeholder, hint, limit, first = false }: Props) {
  const said = countNear(value, limit.max) ?? hint;
  return (
    <Field label={label} {...(said && { hint: said })}>
      {(id) => (
        <textarea
          id={id}
          className="input"
          rows={3}
          value={value}
          maxLength={limit.max}
          placeholder={placeholder}
          autoFocus={first}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}

/** How many characters of how many, once they come near what is allowed; else null. Beyond it the browser drops what is typed or pasted, and says nothing. */
export function countNear(text: string, max: number): string | null {
  return text.length > max * 0.8 ? `${text.length} / ${max}` : null;
}

/** Trimmed words that are long enough; null otherwise. */
export function enough(text: string, { min }: { min: number }): string | null {
  const trimmed = text.trim();
  return Array.from(trimmed).length >= min ? trimmed : null;
}
