/**
 * Instants in words, as people here write them. China keeps one time zone without summer time (UTC+8), so the arithmetic is
 * done by hand: the mini-program's JavaScript has no reliable `Intl`.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const inBeijing = (at: Date): Date => new Date(at.getTime() + BEIJING);
const dayNumber = (at: Date): number => Math.floor((at.getTime() + BEIJING) / DAY);
const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** `15:02` */
export function sayClock(at: Date): string {
  const local = inBeijing(at);
  return `${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`;
}

/** `11月26日`, with the year where it is another than `now`'s: `2025年11月26日`. */
export function sayDay(at: Date, now: Date): string {
  const local = inBeijing(at);
  const year = local.getUTCFullYear() === inBeijing(now).getUTCFullYear() ? '' : `${local.getUTCFullYear()}年`;
  return `${year}${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
}

/** `周四` */
export function sayWeekday(at: Date): string {
  return WEEKDAYS[inBeijing(at).getUTCDay()] ?? '';
}

/** `今天 10:12`, `昨天 16:05`, `11月21日 09:30`. */
export function sayWhen(at: Date, now: Date): string {
  const daysAgo = dayNumber(now) - dayNumber(at);
  if (daysAgo === 0) return `今天 ${sayClock(at)}`;
  if (daysAgo === 1) return `昨天 ${sayClock(at)}`;
  if (daysAgo === -1) return `明天 ${sayClock(at)}`;
  return `${sayDay(at, now)} ${sayClock(at)}`;
}

/** `刚刚`, `6 分钟前`, `2 小时前`, `昨天`, `11月21日`. */
export function sayAgo(at: Date, now: Date): string {
  const past = now.getTime() - at.getTime();
  if (past < MINUTE) return '刚刚';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} 分钟前`;
  const daysAgo = dayNumber(now) - dayNumber(at);
  if (daysAgo === 0) return `${Math.floor(past / HOUR)} 小时前`;
  if (daysAgo === 1) return '昨天';
  return sayDay(at, now);
}

/** `剩 18 分钟`, `剩 5 小时`, `剩 3 天`, `超时 2 小时`. */
export function sayTimeLeft(due: Date, now: Date): string {
  const left = due.getTime() - now.getTime();
  const word = left < 0 ? '超时' : '剩';
  const span = Math.abs(left);
  if (span < HOUR) return `${word} ${Math.max(1, Math.floor(span / MINUTE))} 分钟`;
  if (span < 2 * DAY) return `${word} ${Math.floor(span / HOUR)} 小时`;
  return `${word} ${Math.floor(span / DAY)} 天`;
}

/** `承诺 11月26日（周四）前办结` */
export function sayPromise(due: Date, now: Date): string {
  return `承诺 ${sayDay(due, now)}（${sayWeekday(due)}）前办结`;
}
