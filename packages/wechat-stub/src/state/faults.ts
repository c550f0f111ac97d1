/** What goes wrong with a call. `lost-reply`: the call is carried out, but its answer never arrives. */
export type Fault =
  | { readonly kind: 'errcode'; readonly errcode: number }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'lost-reply' }
  | { readonly kind: 'slow'; readonly ms: number };

/** The faults that lie ahead, by path, each for a number of calls. */
export class Faults {
  readonly #queues = new Map<string, Fault[]>();

  /** The next `times` calls of `path` go wrong so, after those already asked for. */
  add(path: string, fault: Fault, times: number): void {
    const queue = this.#queues.get(path) ?? [];
    this.#queues.set(path, [...queue, ...Array.from({ length: times }, () => fault)]);
  }

  take(path: string): Fault | undefined {
    return this.#queues.get(path)?.shift();
  }

  clear(): void {
    this.#queues.clear();
  }
}
