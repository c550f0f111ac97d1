import { median, rounded, spreadOf } from './outcome.ts';
import type { Server } from './servers.ts';

/** What one server did in one round. */
export interface Round {
  perSecond: number;
  /** The middle answer, milliseconds. */
  typicalMs: number;
  /** The server's own work for one answer, milliseconds of CPU. */
  cpuMs: number;
}

export interface Pairs {
  first: Round[];
  second: Round[];
}

/**
 * Measures two servers by turns, so that whatever else the machine does meets both alike: A B, B A, A B … While one is
 * measured the other stands still, and what either does after the answer falls into its own rounds.
 */
export async function byTurns(
  [first, second]: readonly [Server, Server],
  rounds: number,
  measure: (server: Server) => Promise<Round>,
): Promise<Pairs> {
  const pairs: Pairs = { first: [], second: [] };
  const take = async (of: Round[], server: Server, other: Server): Promise<void> => {
    other.program.standStill();
    of.push(await measure(server));
    other.program.goOn();
  };
  for (let round = 0; round < rounds; round++) {
    const turns = [() => take(pairs.first, first, second), () => take(pairs.second, second, first)];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  return pairs;
}

/** First to second, round by round. */
export function ratios(
  { first, second }: Pairs,
  of: keyof Round,
): { value: number; spread: readonly [number, number] } {
  const each = first.map((round, index) => round[of] / (second[index]?.[of] ?? Number.NaN));
  const [low, high] = spreadOf(each);
  return { value: rounded(median(each), 3), spread: [rounded(low, 3), rounded(high, 3)] };
}

export function typical(rounds: readonly Round[], of: keyof Round, digits: number): number {
  return rounded(median(rounds.map((round) => round[of])), digits);
}
