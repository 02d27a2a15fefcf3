import { addDays, isDate, type LocalDate, weekdayOf } from '../time.ts';

/** A way of naming a day: what matches, and the day it names seen from `today`. */
export interface DatePhrase {
  readonly pattern: RegExp;
  day(match: RegExpExecArray, today: LocalDate): LocalDate | undefined;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** First day of the month so many months after that of `date`. */
function monthStart(date: LocalDate, monthsOn: number): LocalDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + monthsOn;
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}-01`;
}

export const monthEnd = (date: LocalDate, monthsOn: number): LocalDate => addDays(monthStart(date, monthsOn + 1), -1);

/** That day of the month so many months on; `undefined` when the month has no such day. */
export function dayOfMonth(date: LocalDate, monthsOn: number, day: number): LocalDate | undefined {
  const found = `${monthStart(date, monthsOn).slice(0, 8)}${pad(day)}`;
  return isDate(found) ? found : undefined;
}

/** The next time that day of the month comes, today included. */
export function comingDayOfMonth(today: LocalDate, day: number): LocalDate | undefined {
  for (let monthsOn = 0; monthsOn < 3; monthsOn++) {
    const found = dayOfMonth(today, monthsOn, day);
    if (found !== undefined && found >= today) return found;
  }
  return undefined;
}

/** The next time that month and day come, today included. */
export function comingDate(today: LocalDate, month: number, day: number): LocalDate | undefined {
  const year = Number(today.slice(0, 4));
  const found = [year, year + 1].map((y) => `${y}-${pad(month)}-${pad(day)}`).filter((d) => isDate(d) && d >= today);
  return found[0];
}

/** The next such weekday after today (1 = Monday). */
export const comingWeekday = (today: LocalDate, weekday: number): LocalDate => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

/** Such a weekday in the calendar week so many weeks on; weeks begin on Monday. @source ISO 8601 */
export const weekdayOfWeek = (today: LocalDate, weeksOn: number, weekday: number): LocalDate =>
  addDays(today, weekday - weekdayOf(today) + 7 * weeksOn);
