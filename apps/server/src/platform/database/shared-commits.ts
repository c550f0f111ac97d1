import type { EntityManager } from 'typeorm';
import type { Database } from './database.js';
import { isCollision, isUnavailable } from './failures.js';

/** While one transaction waits for the disk, another is written. */
const LANES = 2;
/** In one transaction; nobody should wait long for the one before. */
const MOST = 32;

interface Waiting<Item> {
  item: Item;
  saved: () => void;
  failed: (problem: unknown) => void;
}

/**
 * Saves what many bring at the same moment in transactions that they share: who comes while others are being committed goes with
 * the next. One alone is not kept waiting. The disk and the network, not the rows, are what a transaction costs.
 */
export class SharedCommits<Item> {
  private waiting: Waiting<Item>[] = [];
  private underWay = 0;

  /** @param save saves all of them within the transaction, or throws */
  constructor(
    private readonly db: Database,
    private readonly save: (tx: EntityManager, items: readonly Item[]) => Promise<void>,
  ) {}

  /**
   * Ends when the item is committed.
   * @throws what `save` throws for this item alone, and the database's failures: one that cannot be saved fails nobody else
   */
  add(item: Item): Promise<void> {
    return new Promise((saved, failed) => {
      this.waiting.push({ item, saved, failed });
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.underWay === LANES || this.waiting.length === 0) return;
    this.underWay++;
    void this.commit(this.waiting.splice(0, MOST)).finally(() => {
      this.underWay--;
      this.goOn();
    });
  }

  private async commit(batch: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.db.write((tx) =>
        this.save(
          tx,
          batch.map(({ item }) => item),
        ),
      );
      for (const { saved } of batch) saved();
    } catch (problem) {
      const unreachable = isUnavailable(problem) && !isCollision(problem);
      if (batch.length > 1 && !unreachable) {
        await Promise.all(batch.map((one) => this.commit([one])));
        return;
      }
      // Who waits behind them would wait for the same answer.
      const others = unreachable ? this.waiting.splice(0) : [];
      for (const { failed } of [...batch, ...others]) failed(problem);
    }
  }
}
