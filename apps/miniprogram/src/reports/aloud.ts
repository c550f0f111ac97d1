import { sayReceiptNumber } from '@sanshi/contracts';

/** A receipt number for a screen reader: digit by digit, with a rest between the groups, never as billions. */
export const readOut = (digits: string): string =>
  sayReceiptNumber(digits)
    .split(' ')
    .map((group) => Array.from(group).join(' '))
    .join('，');
