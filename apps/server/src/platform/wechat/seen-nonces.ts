/** Remembers which pushes have come, so that none is taken twice; several processes share one. */
export interface SeenNonces {
  /** True the first time, false when `key` was seen within the last `keepMs` milliseconds. */
  firstTime(key: string, now: Date, keepMs: number): Promise<boolean>;
}

/** For one process: bounded, the oldest go first. Only signed pushes get in, so nobody else can push them out. */
export class MemorySeenNonces implements SeenNonces {
  private readonly endsAt = new Map<string, number>();

  constructor(private readonly most = 10_000) {}

  firstTime(key: string, now: Date, keepMs: number): Promise<boolean> {
    const end = this.endsAt.get(key);
    if (end !== undefined && end > now.getTime()) return Promise.resolve(false);
    this.endsAt.delete(key);
    this.endsAt.set(key, now.getTime() + keepMs);
    this.forgetOld(now);
    return Promise.resolve(true);
  }

  /** A map keeps its order, so the first are the oldest. */
  private forgetOld(now: Date): void {
    for (const [key, end] of this.endsAt) {
      if (end > now.getTime() && this.endsAt.size <= this.most) return;
      this.endsAt.delete(key);
    }
  }
}
