/** One promise, and what was seen of it. */
export interface Outcome {
  /** Short and fixed, for programs: `filing.ratio`. */
  id: string;
  /** For people. */
  name: string;
  value: number;
  unit: '%' | 'MB' | 'kB' | '倍' | '次' | '秒';
  promise: { atLeast: number } | { atMost: number };
  /** The lowest and the highest of the rounds, where there were several. */
  spread?: readonly [number, number];
  /** The plain figures behind the value. */
  behind: Record<string, number | string>;
}

export function isKept({ value, promise }: Outcome): boolean {
  return 'atLeast' in promise ? value >= promise.atLeast : value <= promise.atMost;
}

/** The middle one of the values; of an even number of them, the mean of the two in the middle. @throws RangeError for none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('the median of nothing');
  return (low + high) / 2;
}

export function spreadOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** `value` with so many digits behind the point. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
