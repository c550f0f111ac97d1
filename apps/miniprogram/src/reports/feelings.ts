/** What one may say of how it was done, once it is solved. Nothing is chosen beforehand: what is already there is not an answer. */
export const FEELINGS = [
  { value: 'yes', words: '满意' },
  { value: 'no', words: '不满意' },
] as const;

export type Feeling = (typeof FEELINGS)[number]['value'];
