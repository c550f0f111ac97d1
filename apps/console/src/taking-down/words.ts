import type { TakenDownChannel } from '@sanshi/contracts';

/** The key that begins to take something down, and the place of that page where a report's id stands else. */
export const NEW_KEY = '+';
export const NEW = 'new';

/** What the button says, and the page's name. */
export const sayTakingDown = (channels: readonly TakenDownChannel[]): string =>
  channels.includes('hotline') ? '登记来电来信' : '登记巡查';
