import type { Words } from '../lang.ts';
import { dayMs, dayNumber } from '../time.ts';
import type { Calendar } from './calendar.ts';
import { allCalendars } from './calendar-library.ts';
import type { Scene } from './scene.ts';

/** What is known of the holidays of one place. */
export interface Holidays {
  isHoliday(day: number): boolean;
  /** All holidays of that year are known. */
  isKnown(year: number): boolean;
}

export const yearOfDay = (day: number): number => new Date(day * dayMs).getUTCFullYear();

/** Holidays by day number and the years they cover. */
interface Table {
  readonly days: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
}

/** Where nothing is said of holidays there are none: what the request leaves out is unknown or none. */
export const noHolidays: Holidays = { isHoliday: () => false, isKnown: () => true };

const tables = new WeakMap<Calendar, Table>();

function tableOf(calendar: Calendar): Table {
  let table = tables.get(calendar);
  if (!table) {
    table = { days: new Set(calendar.holidays.map(({ date }) => dayNumber(date))), years: new Set(calendar.years) };
    tables.set(calendar, table);
  }
  return table;
}

const holidaysIn = ({ days, years }: Table): Holidays => ({ isHoliday: (day) => days.has(day), isKnown: (year) => years.has(year) });

/** What the request itself names: its dates, in the years it says it covers, else in the years of its dates. */
function tableOfRequest({ publicHolidays = [], publicHolidayYears }: Scene['facts']): Table {
  const years = publicHolidayYears ?? publicHolidays.map((date) => Number(date.slice(0, 4)));
  return { days: new Set(publicHolidays.map(dayNumber)), years: new Set(years) };
}

/** The years a request covers are taken from it alone; in all others its dates come on top of the calendar. */
function over(calendar: Table, request: Table, covered: ReadonlySet<number>): Holidays {
  return {
    isHoliday: (day) => request.days.has(day) || (calendar.days.has(day) && !covered.has(yearOfDay(day))),
    isKnown: (year) => calendar.years.has(year) || covered.has(year),
  };
}

/**
 * The holidays of a calendar as a request sees them. `calendars` are those of the house; without them only the
 * request's own dates count, and without those there are none.
 */
export function holidaysOf(id: string, calendars: readonly Calendar[] | undefined): (scene: Scene) => Holidays {
  const found = calendars?.find((calendar) => calendar.id === id);
  const table: Table | undefined = calendars && (found ? tableOf(found) : { days: new Set(), years: new Set() });
  const plain = table ? holidaysIn(table) : noHolidays;
  return ({ facts }) => {
    const isSilent = facts.publicHolidayYears === undefined && (facts.publicHolidays ?? []).length === 0;
    if (isSilent) return plain;
    const request = tableOfRequest(facts);
    return table ? over(table, request, new Set(facts.publicHolidayYears)) : holidaysIn(request);
  };
}

/** What a person reads when the calendar does not reach a year. */
export function lackingWords(id: string, year: number): Words {
  const place = allCalendars().find((calendar) => calendar.id === id)?.jurisdiction ?? id;
  return { en: `The holiday calendar for ${place} has no ${year}.`, zh: `${place} 的节假日日历没有 ${year} 年。` };
}
