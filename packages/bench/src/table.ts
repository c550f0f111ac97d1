import { isKept, type Outcome } from './outcome.ts';

const HEADS = ['项目', '测得', '各轮', '要求', '', '数字'];
const WIDE = /[\u2e80-\uffef]/u;

/** The outcomes as lines for a terminal. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = [HEADS, ...outcomes.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows
    .map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cells(outcome: Outcome): string[] {
  const { name, value, unit, spread, promise, behind } = outcome;
  return [
    name,
    `${show(value)} ${unit}`,
    spread ? spread.map(show).join(' – ') : '',
    'atLeast' in promise ? `≥ ${promise.atLeast}` : `≤ ${promise.atMost}`,
    isKept(outcome) ? '达到' : '未达到',
    Object.entries(behind)
      .map(([key, figure]) => `${key} ${figure}`)
      .join('，'),
  ];
}

const show = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum: number, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

const pad = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text));
