import type { JsonObject } from '../json.ts';

/** One call as it came; secrets and access tokens are left out. */
export interface Call {
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Null for a GET, and for what was not a JSON object. */
  readonly body: JsonObject | null;
  /** What was answered, or the fault that it met. */
  outcome: string;
}

const KEPT = 1000;

/** The calls received, newest last; the oldest are forgotten. */
export class Calls {
  readonly #calls: Call[] = [];

  /** Keeps the call and gives it back; its outcome is filled in later. */
  add(call: Call): Call {
    this.#calls.push(call);
    if (this.#calls.length > KEPT) this.#calls.shift();
    return call;
  }

  all(path?: string): readonly Call[] {
    return this.#calls.filter((call) => path === undefined || call.path === path);
  }
}
