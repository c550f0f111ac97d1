import { LIMITS } from '@sanshi/contracts';
import { BadInput } from '../../domain/errors.js';

const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

/** The key that a draft was born with, from its header. @throws BadInput when it is missing, too short, too long or not plain */
export function idempotencyKeyOf(header: string | undefined): string {
  const { min, max } = LIMITS.idempotencyKey;
  const usable = header !== undefined && header.length >= min && header.length <= max && VISIBLE_ASCII.test(header);
  if (!usable) throw new BadInput({ 'Idempotency-Key': ['isIdempotencyKey'] });
  return header;
}
