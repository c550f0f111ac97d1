/** How many digits a receipt has. */
export const WHOLE = 10;

/** What was typed, written as a receipt is: digits only, in groups of 4, 3 and 3, as far as it has come. */
export function inGroups(typed: string): string {
  const digits = digitsOf(typed).slice(0, WHOLE);
  return [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)].filter((group) => group !== '').join(' ');
}

/** The digits alone; full-width ones, as some keyboards write them, count too. */
export function digitsOf(typed: string): string {
  return typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\D/g, '');
}
