/** Markup that is safe to send: it was written here, or escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template in which every value is escaped unless it is {@link Html} itself. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  return new Html(String.raw({ raw: parts }, ...values.map(safe)));
}

export function joined(pieces: readonly Html[]): Html {
  return new Html(pieces.map(({ text }) => text).join(''));
}

function safe(value: string | number | Html): string {
  if (value instanceof Html) return value.text;
  return String(value).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}
