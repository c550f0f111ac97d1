import { useEffect } from 'react';

const ID = 'first-look';

/** Takes away what stood on the screen until the app came (src/first-look.js), when a page of the app's own has been painted. */
export function useEndOfFirstLook(): void {
  useEffect(() => {
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(ID)?.remove()));
  }, []);
}
