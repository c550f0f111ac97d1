import { useSyncExternalStore } from 'react';
import { keep, kept } from '../platform/keeping';
import { phone } from '../platform/phone';
import { watched } from '../watched';

const KEY = 'large-type';
const large = watched(kept<boolean>(KEY) ?? phone.wantsLargeType());

function choose(wanted: boolean): void {
  keep(KEY, wanted);
  large.set(wanted);
}

/** The phone may have been set to another size meanwhile; who has chosen here by hand keeps that. */
export function followPhone(): void {
  large.set(kept<boolean>(KEY) ?? phone.wantsLargeType());
}

/** Whether large type is on, by the reader's own choice or else the phone's, and how to choose. */
export function useLargeType(): [boolean, (wanted: boolean) => void] {
  return [useSyncExternalStore(large.watch, large.get), choose];
}
