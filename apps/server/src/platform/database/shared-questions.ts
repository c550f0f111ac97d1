import { isUnavailable } from './failures.js';

/** While one is under way another may be asked: a connection that died holds up no more than its own. */
const LANES = 2;
/** Keys in one statement. */
const MOST = 16;

interface Waiting<Answer> {
  key: string;
  found: (answer: Answer | null) => void;
  failed: (problem: unknown) => void;
}

/**
 * Asks in one statement for what many want at the same moment. Who comes while they are under way goes with the next, so that no
 * answer is older than its question. One alone is not kept waiting.
 */
export class SharedQuestions<Answer> {
  private waiting: Waiting<Answer>[] = [];
  private underWay = 0;

  /** @param ask finds for some keys, each once, what there is for them */
  constructor(private readonly ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>) {}

  /** What there is for the key; null for nothing. @throws what `ask` throws */
  find(key: string): Promise<Answer | null> {
    return new Promise((found, failed) => {
      this.waiting.push({ key, found, failed });
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.underWay === LANES || this.waiting.length === 0) return;
    this.underWay++;
    void this.answer(this.waiting.splice(0, MOST)).finally(() => {
      this.underWay--;
      this.goOn();
    });
  }

  private async answer(batch: readonly Waiting<Answer>[]): Promise<void> {
    try {
      const answers = await this.ask([...new Set(batch.map(({ key }) => key))]);
      for (const { key, found } of batch) found(answers.get(key) ?? null);
    } catch (problem) {
      // Who waits behind them would wait for the same answer.
      const others = isUnavailable(problem) ? this.waiting.splice(0) : [];
      for (const { failed } of [...batch, ...others]) failed(problem);
    }
  }
}
