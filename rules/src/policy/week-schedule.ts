import { z } from 'zod';
import { dayNumber, minuteOfDay } from '../time.ts';
import { type Holidays, yearOfDay } from './holidays.ts';
import { knownFields } from './known-fields.ts';
import { TimeOfDay } from './moment.ts';
import { weekdayNames } from './request-facts.ts';
import type { Scene } from './scene.ts';
import type { Schedule, Span } from './schedule.ts';

const Hours = z.array(z.tuple([TimeOfDay, TimeOfDay])).max(4);

/** Permitted hours per weekday, half-open; a weekday left out is closed. */
export const WeekHours = knownFields(Object.fromEntries(weekdayNames.map((name) => [name, Hours.optional()])) as WeekShape);
type WeekShape = Record<(typeof weekdayNames)[number], z.ZodOptional<typeof Hours>>;
export type WeekHours = z.output<typeof WeekHours>;

const none: readonly Span[] = [];

/** Spans by ISO weekday, index 1–7. */
export function weekSpans(hours: WeekHours): readonly (readonly Span[])[] {
  const spans = weekdayNames.map((name) => (hours[name] ?? []).map(([from, to]) => ({ from: minuteOfDay(from)!, to: minuteOfDay(to)! })));
  return [none, ...spans];
}

/** Hours the parties agreed on, which may run past midnight. */
export function agreedSpans(scene: Scene): readonly Span[] {
  const agreed = scene.facts.agreedHours;
  if (!agreed) return none;
  const from = minuteOfDay(agreed.from)!;
  const to = minuteOfDay(agreed.to)!;
  if (from <= to) return [{ from, to }];
  return [
    { from, to: 1440 },
    { from: 0, to },
  ];
}

/** The permitted minutes of a day: the weekly hours less holidays and what is not known of them, and the hours agreed on. */
export function weekSchedule(week: readonly (readonly Span[])[], holidays: Holidays, agreed: readonly Span[]): Schedule {
  const closedOn = (day: number): boolean => holidays.isHoliday(day) || !holidays.isKnown(yearOfDay(day));
  const schedule = (day: number, weekday: number): readonly Span[] => {
    const spans = closedOn(day) ? none : week[weekday]!;
    return agreed.length === 0 ? spans : [...spans, ...agreed];
  };
  return Object.assign(schedule, { mayOpenAfter: (day: number) => endOfUnknown(holidays, day) });
}

/** The day after this one, or the first of the year after it when this year is not known. */
function endOfUnknown(holidays: Holidays, day: number): number {
  const year = yearOfDay(day);
  const nextYear = dayNumber(`${year + 1}-01-01`);
  return holidays.isKnown(year) ? day + 1 : nextYear;
}
