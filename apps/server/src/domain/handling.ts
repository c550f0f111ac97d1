export type * from './handling-types.js';
