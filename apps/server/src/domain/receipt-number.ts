const DIGITS = 10;

/**
 * The table of Damm's check digit: a quasigroup without fixed pairs, so that every single wrong digit and every exchange of two
 * neighbours is caught (H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004).
 */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/** The check digit to set behind `digits`; 0 when they end with the right one already. */
function checkDigit(digits: string): number {
  return Array.from(digits).reduce((interim, digit) => DAMM[interim]?.[Number(digit)] ?? 0, 0);
}

/** Whose number it is: by the first digit, so that a report's and a neighbour's can never be the same. */
export type ReceiptOf = 'report' | 'join';
const FIRST: Record<ReceiptOf, { from: number; count: number }> = {
  report: { from: 1, count: 8 },
  join: { from: 9, count: 1 },
};

/**
 * A new receipt number: 10 digits, the first never 0, the last a check digit.
 * @param draw gives a whole number from 0 up to, not including, `below`; it must not be foreseeable
 */
export function drawReceiptNumber(draw: (below: number) => number, of: ReceiptOf = 'report'): string {
  const { from, count } = FIRST[of];
  const drawn = [from + draw(count), ...Array.from({ length: DIGITS - 2 }, () => draw(10))].join('');
  return `${drawn}${checkDigit(drawn)}`;
}

/** Whether these are 10 digits of which the last one checks; spaces as in `4821 907 365` must be taken out before. */
export function isReceiptNumber(text: string): boolean {
  return /^[1-9]\d{9}$/.test(text) && checkDigit(text) === 0;
}

/** The number that somebody typed as it is said, `4821 907 365` or `4821-907-365`; null when it cannot be one. */
export function readReceiptNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return isReceiptNumber(digits) ? digits : null;
}
