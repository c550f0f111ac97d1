import { useEffect, useState } from 'react';

/** Gives the focus back to where it was before a dialog. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => (opener instanceof HTMLElement ? opener.focus() : undefined), [opener]);
}
