import type { ChosenPlace, Places } from './capabilities';
import { toGcj02 } from './gcj02';

const WAIT = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 };

function choose(): Promise<ChosenPlace | 'changed-mind' | 'not-allowed'> {
  if (!('geolocation' in navigator)) return Promise.resolve('not-allowed');
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ ...toGcj02(coords), address: '' }),
      () => resolve('not-allowed'),
      WAIT,
    );
  });
}

export const places: Places = { words: '用我现在的位置', hint: '人在现场时最准', choose };
