/** A day that is worked or free whatever the calendar says of it, as an administrator entered it. */
export interface EnteredDay {
  /** `2027-02-06` */
  day: string;
  working: boolean;
  /** The name of who entered it; null for one who is no longer known. */
  by: string | null;
}

export interface CalendarYear {
  year: number;
  /** False while its holidays were neither published with the program nor entered: only weekends are free. */
  known: boolean;
}

/** `GET /admin/calendar` */
export interface WorkCalendarView {
  /** This year and the next two. */
  years: CalendarYear[];
  /** From this year on, by date. */
  days: EnteredDay[];
}

/** `PUT /admin/calendar/{day}` */
export interface EnterDay {
  working: boolean;
}

/** Days of this year and of the three after it may be entered. */
export const CALENDAR_YEARS_AHEAD = { shown: 2, entered: 3 } as const;
