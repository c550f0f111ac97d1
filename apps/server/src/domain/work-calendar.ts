/** Which days people work. Holidays and make-up days are facts from outside; the rules take them as an argument. */
export interface WorkCalendar {
  /** @param day a day in China, `2026-10-10` */
  isWorkingDay(day: string): boolean;
  /** False for a year whose holidays were not announced yet: only its weekends are free. */
  knows(year: number): boolean;
}
