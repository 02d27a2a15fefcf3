import { addDays, dateOfDay, dayMs, type LocalDate, weekdayOf } from '../time.ts';

/** Neither Saturday, Sunday nor a holiday given. @source 12 CFR 1006.34(b)(5), 1006.22(c)(2) */
const isBusinessDay = (date: LocalDate, holidays: ReadonlySet<LocalDate>): boolean => weekdayOf(date) < 6 && !holidays.has(date);

/** The nth business day after (or, negative, before) a date, which itself does not count. */
export function addBusinessDays(date: LocalDate, days: number, holidays: ReadonlySet<LocalDate>): LocalDate {
  const step = Math.sign(days);
  let found = date;
  for (let left = Math.abs(days); left > 0; ) {
    found = addDays(found, step);
    if (isBusinessDay(found, holidays)) left--;
  }
  return found;
}

/** The same date so many years later; an anniversary of 29 February in a common year is 1 March. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const sameDay = Date.UTC(Number(date.slice(0, 4)) + years, Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
  return dateOfDay(sameDay / dayMs);
}
