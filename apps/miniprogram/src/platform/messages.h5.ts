import type { Messages } from './capabilities';

export const messages: Messages = { canAsk: false, ask: () => Promise.resolve([]) };
