import Taro from '@tarojs/taro';
import type { Phone } from './capabilities';
import { showLine } from './windows.h5';

async function copy(data: string): Promise<void> {
  await Taro.setClipboardData({ data });
  showLine({ title: '已复制', icon: 'none' });
}

/** Browsers draw `medium` at 16 pixels, and larger where people have asked for it. */
const LARGE_FONT = 20;

function wantsLargeType(): boolean {
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  document.documentElement.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size >= LARGE_FONT;
}

export const phone: Phone = {
  wantsLargeType,
  topInset: () => 0,
  showsOnePage: () => false,
  dial: (number) => window.location.assign(`tel:${number}`),
  copy,
  isOnline: () => Promise.resolve(navigator.onLine),
  whenOnline: (back) => window.addEventListener('online', back),
};
