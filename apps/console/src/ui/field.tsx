import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  hint?: string;
  /** Draws the control; the id ties it to its label. */
  children: (id: string) => ReactNode;
}

/** A control under its label, with a word of advice below. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className="field-hint">{hint}</p>}
    </div>
  );
}
