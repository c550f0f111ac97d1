import type { AreaRef, Identity } from '@sanshi/contracts';
import { keep, kept } from './platform/keeping';

/** What the resident once chose and need not choose again. On this phone only; a full one forgets, and is asked again. */

export const usualIdentity = (): Identity => kept<Identity>('identity') ?? 'confidential';
export const chooseUsualIdentity = (identity: Identity): boolean => keep('identity', identity);

export const myCommunity = (): AreaRef | null => kept<AreaRef>('community');
export const chooseMyCommunity = (community: AreaRef): boolean => keep('community', community);

/** The version of the terms that was agreed to; null when none was. */
export const agreedTerms = (): string | null => kept<string>('terms');
export const agreeToTerms = (version: string): boolean => keep('terms', version);
