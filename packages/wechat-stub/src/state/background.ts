/** Work that goes on after an answer, and ends when the stub is closed. */
export class Background {
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();

  /** Aborted when the stub closes. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  run(work: (signal: AbortSignal) => Promise<void>): void {
    const running = work(this.#stopping.signal)
      .catch((error: unknown) => {
        if (!this.#stopping.signal.aborted) throw error;
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#running);
  }
}
