import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { painted } from '../platform/easel';
import type { Picture } from './picture';

export interface Painting {
  /** The addresses of the pictures, in their order; null until they are painted, and where the phone cannot paint. */
  addresses: readonly string[] | null;
  /** The same for whoever waits for it; null where there is none to paint, or the phone cannot. */
  done: () => Promise<readonly string[] | null>;
}

/** Paints pictures one after the other on the page's one easel. `pictures` must not change between draws. */
export function usePainting(pictures: readonly Picture[] | null): Painting {
  const [addresses, setAddresses] = useState<readonly string[] | null>(null);
  const painting = useRef<Promise<readonly string[] | null>>(Promise.resolve(null));
  useEffect(() => {
    if (!pictures) return undefined;
    let left = false;
    // The easel holds one picture: others wait until those before are done.
    const begun = painting.current.then(() => paintAll(pictures));
    painting.current = begun;
    void begun.then((found) => found && !left && setAddresses(found));
    return () => {
      left = true;
    };
  }, [pictures]);
  return { addresses, done: () => painting.current };
}

/** The addresses alone. */
export const usePainted = (pictures: readonly Picture[] | null): readonly string[] | null =>
  usePainting(pictures).addresses;

async function paintAll(pictures: readonly Picture[]): Promise<readonly string[] | null> {
  // The easel stands on the page only after it is drawn.
  await new Promise<void>((resolve) => Taro.nextTick(() => resolve()));
  const done: string[] = [];
  try {
    for (const picture of pictures) done.push(await painted(picture));
    return done;
  } catch {
    // Without a picture one still shares words and keeps the number.
    return null;
  }
}
