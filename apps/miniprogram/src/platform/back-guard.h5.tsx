import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { BackGuardProps } from './capabilities';
import { holdBack } from './back-entries.h5';

export { released, watchBack } from './back-entries.h5';

/** Each layer has an entry of its own in the browser's history, so that going back takes the layer and leaves the page. */
export function BackGuard({ depth, onBack }: BackGuardProps) {
  const back = useRef(onBack);
  const shown = useRef(true);
  useEffect(() => {
    back.current = onBack;
  });
  useEffect(() => {
    if (shown.current) holdBack(depth, () => back.current());
  }, [depth]);
  useEffect(() => () => holdBack(0, () => undefined), []);
  // Pages below another one stay drawn.
  useDidShow(() => {
    shown.current = true;
    holdBack(depth, () => back.current());
  });
  useDidHide(() => {
    shown.current = false;
  });
  return null;
}
