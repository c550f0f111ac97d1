import { Refusal } from './refusal.ts';

/** What the page asks with: JSON, read by name. @throws Refusal where WeChat would say that a parameter is wrong */
export class Input {
  private readonly fields: ReadonlyMap<string, unknown>;

  constructor(body: string) {
    const parsed: unknown = JSON.parse(body);
    this.fields = new Map(Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {}));
  }

  text(key: string): string {
    return this.maybeText(key) ?? wrong(key, 'String');
  }

  maybeText(key: string): string | undefined {
    const value = this.fields.get(key);
    return typeof value === 'string' ? value : undefined;
  }

  number(key: string): number {
    return this.maybeNumber(key) ?? wrong(key, 'Number');
  }

  maybeNumber(key: string): number | null {
    const value = this.fields.get(key);
    return typeof value === 'number' ? value : null;
  }

  flag(key: string): boolean {
    return this.fields.get(key) === true;
  }

  texts(key: string): string[] {
    const value = this.fields.get(key);
    return Array.isArray(value) ? value.map(String) : wrong(key, 'Array');
  }

  record(key: string): Record<string, string> {
    const value = this.fields.get(key);
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return Object.fromEntries(entries.map(([name, each]) => [name, String(each)]));
  }

  /** Text in an encoding, or bytes that came as base64. */
  bytes(key: string, encoding = 'utf8'): Buffer {
    const value = this.fields.get(key);
    if (typeof value === 'string' && Buffer.isEncoding(encoding)) return Buffer.from(value, encoding);
    const { base64 } = this.record(key);
    return base64 === undefined ? wrong(key, 'String or ArrayBuffer') : Buffer.from(base64, 'base64');
  }
}

function wrong(key: string, kind: string): never {
  throw new Refusal(`parameter error: parameter.${key} should be ${kind}`);
}
