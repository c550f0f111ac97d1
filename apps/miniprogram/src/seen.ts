import { openMemory } from './memory';
import { drop, keep, kept } from './platform/keeping';

/** What this phone saw last. */
export const seen = openMemory({ kept, keep, drop });
