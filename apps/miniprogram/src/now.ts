import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';

/** The time when the page was last shown: what a page says of time stays the same while it is read. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useDidShow(() => setNow(new Date()));
  return now;
}
