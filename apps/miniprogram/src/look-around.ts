import type { AreaRef } from '@sanshi/contracts';
import { goTab } from './platform/ways';

let wanted: AreaRef | null = null;

/** Opens 身边 at one community: a tab takes nothing along with its address. */
export function lookAround(community: AreaRef): void {
  wanted = community;
  goTab('nearby');
}

/** At which community it was opened, told once; null when simply so. */
export function askedFor(): AreaRef | null {
  const community = wanted;
  wanted = null;
  return community;
}
