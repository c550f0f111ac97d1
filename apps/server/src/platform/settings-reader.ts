export type Environment = Readonly<Record<string, string | undefined>>;

/** Wrong settings: one line each, `NAME: why`. */
export class SettingsProblem extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** Reads settings one by one and collects what is wrong with them, so that all of it is said at once. */
export class SettingsReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Environment) {}

  /** The setting as it stands, without blanks around it; null when it is absent or empty. */
  optional(name: string): string | null {
    return this.env[name]?.trim() || null;
  }

  text(name: string, usual: string | null): string {
    const value = this.optional(name) ?? usual;
    if (value === null) this.refuse(name, 'must be set');
    return value ?? '';
  }

  whole(name: string, usual: number, min: number, max: number): number {
    const value = Number(this.optional(name) ?? usual);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.refuse(name, `must be a whole number from ${min} to ${max}`);
    return usual;
  }

  flag(name: string, usual: '0' | '1' = '0'): boolean {
    const value = this.optional(name) ?? usual;
    if (!['0', '1'].includes(value)) this.refuse(name, 'must be 1 (on) or 0 (off)');
    return value === '1';
  }

  oneOf<T extends string>(name: string, values: readonly T[], usual: T): T {
    const value = this.optional(name) ?? usual;
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) this.refuse(name, `must be one of ${values.join(', ')}`);
    return found ?? usual;
  }

  /** Values between commas. */
  list(name: string): string[] {
    return (this.optional(name) ?? '').split(',').flatMap((part) => part.trim() || []);
  }

  /** `http(s)://host[:port]` without a path. */
  origin(name: string, usual: string | null): string {
    const value = this.text(name, usual);
    if (value !== '' && originOf(value) !== value) this.refuse(name, 'must be like https://example.cn, without a path');
    return value;
  }

  refuse(name: string, why: string): void {
    this.problems.push(`${name}: ${why}`);
  }

  /** @throws SettingsProblem when anything that was read is wrong */
  check(): void {
    if (this.problems.length > 0) throw new SettingsProblem(this.problems);
  }
}

function originOf(value: string): string | null {
  return URL.canParse(value) && /^https?:/.test(value) ? new URL(value).origin : null;
}
