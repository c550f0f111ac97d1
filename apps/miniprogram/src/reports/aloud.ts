import { sayReceiptNumber } from '@sanshi/contracts';

/** Words that are read otherwise than they are written: WeChat has a role for them, browsers have none. */
export const READ_AS = process.env.TARO_ENV === 'weapp' ? 'text' : 'img';

/** A receipt number for a screen reader: digit by digit, with a rest between the groups, never as billions. */
export const readOut = (digits: string): string =>
  sayReceiptNumber(digits)
    .split(' ')
    .map((group) => Array.from(group).join(' '))
    .join('，');
