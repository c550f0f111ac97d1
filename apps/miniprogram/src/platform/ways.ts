import Taro from '@tarojs/taro';
import { released } from './back-guard';
import { ask, showLine } from './windows';

const HOME = '/pages/home/index';
/** Within this time a second tap on the same place was not meant. */
export const DOUBLE_TAP_MS = 400;

/** Back to where one came from; from a page opened by a link or a code, home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void released().then(() => Taro.navigateBack());
  else void released().then(() => Taro.switchTab({ url: HOME }));
}

let gone = { url: '', at: 0 };

/** A double tap opens one page, not two of the same. */
export function go(url: string): void {
  const at = Date.now();
  if (url === gone.url && at - gone.at < DOUBLE_TAP_MS) return;
  gone = { url, at };
  void released().then(() => Taro.navigateTo({ url }));
}

/** Takes this page's place, so that one does not come back to it. */
export function goInstead(url: string): void {
  void released().then(() => Taro.redirectTo({ url }));
}

export function goTab(tab: 'home' | 'nearby' | 'mine'): void {
  void released().then(() => Taro.switchTab({ url: `/pages/${tab}/index` }));
}

/** Home, as the app begins: what the other pages showed is no more. */
export function startOver(): void {
  void released().then(() => Taro.reLaunch({ url: HOME }));
}

/** Whether this page is the one on the screen. */
export const isAt = (page: string): boolean => Boolean(Taro.getCurrentInstance().router?.path.includes(page));

/** A line that goes away by itself. */
export function say(title: string): void {
  showLine({ title, icon: 'none', duration: 2500 });
}

/** A word that stays until it was read. */
export function tell(title: string, content: string): void {
  void ask({ title, content, yes: '知道了', no: null });
}

/** Asks before what cannot be taken back. */
export const sure = (title: string, content: string, yes: string): Promise<boolean> =>
  ask({ title, content, yes, no: '再想想' });
