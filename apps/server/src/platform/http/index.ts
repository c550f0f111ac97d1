export { ActorFinder, By, For } from './caller.js';
export { clearStaffCookie, cookieTokenOf, setStaffCookie, tokenOf } from './credentials.js';
export { Limiter, type LimitName } from './limits.js';
export { idempotencyKeyOf } from './idempotency-key.js';
