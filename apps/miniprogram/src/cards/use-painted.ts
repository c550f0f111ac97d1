import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { painted } from '../platform/easel';
import type { Picture } from './picture';

/**
 * The addresses of pictures once they are painted, in their order, one after the other on the page's one easel; null until then, and
 * where the phone cannot paint. `pictures` must not change between draws.
 */
export function usePainted(pictures: readonly Picture[] | null): readonly string[] | null {
  const [addresses, setAddresses] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (!pictures) return undefined;
    let left = false;
    const paintAll = async (): Promise<void> => {
      const done: string[] = [];
      for (const picture of pictures) done.push(await painted(picture));
      if (!left) setAddresses(done);
    };
    // The easel stands on the page only after it is drawn. Without a picture one still shares words and keeps the number.
    Taro.nextTick(() => void paintAll().catch(() => undefined));
    return () => {
      left = true;
    };
  }, [pictures]);
  return addresses;
}
