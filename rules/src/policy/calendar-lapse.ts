import { addDays, type LocalDate } from '../time.ts';

/** A stretch of calendar dates. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly days: number;
}

/** Dates on which nothing is open because their years are not known; `until` is the first date that may be open again. */
export interface CalendarLapse {
  readonly from: LocalDate;
  readonly until?: LocalDate;
  /** The first year somebody must enter. */
  readonly year: number;
}

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
const firstOf = (year: number): LocalDate => `${String(year).padStart(4, '0')}-01-01`;

/** The first lapse of a calendar that knows these years, within a stretch of dates. */
export function lapseOf(years: readonly number[], { from, days }: DateSpan): CalendarLapse | undefined {
  const known = new Set(years);
  const last = yearOf(addDays(from, days));
  let year = yearOf(from);
  while (known.has(year)) year++;
  if (year > last) return undefined;
  const next = years.filter((each) => each > year).sort((a, b) => a - b)[0];
  return { from: year === yearOf(from) ? from : firstOf(year), ...(next === undefined ? {} : { until: firstOf(next) }), year };
}
