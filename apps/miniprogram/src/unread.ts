import Taro, { useDidShow } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { myNotices } from './api';
import { watched } from './watched';

const MINE_TAB = 2;
const unread = watched(0);

/** How many notices were not read; asked anew whenever a page with the tab bar is shown, and written on the tab. */
export function useUnread(): number {
  useDidShow(() => void refresh());
  return useSyncExternalStore(unread.watch, unread.get);
}

async function refresh(): Promise<void> {
  const page = await myNotices().catch(() => null);
  if (!page) return;
  unread.set(page.unread);
  const shown =
    page.unread > 0
      ? Taro.setTabBarBadge({ index: MINE_TAB, text: String(page.unread) })
      : Taro.removeTabBarBadge({ index: MINE_TAB });
  // One who has gone on to another page meanwhile has no tab bar to write on.
  await shown.catch(() => undefined);
}
