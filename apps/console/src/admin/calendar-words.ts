import { sayWeekday } from '@sanshi/contracts';
import { beginningOf } from '../days';

/** The two things that a day can be, by the word that the form keeps. */
export const DAY_WORDS = { free: '休息', working: '上班' } as const;
export type DayWord = keyof typeof DAY_WORDS;

/** `2027年2月6日` */
export function sayDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2027年2月6日 周六 上班` */
export function sayEntered(day: string, working: boolean): string {
  return `${sayDate(day)} ${sayWeekday(beginningOf(day))} ${DAY_WORDS[working ? 'working' : 'free']}`;
}
