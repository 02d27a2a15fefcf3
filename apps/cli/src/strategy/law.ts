import { isDate, type Lang } from '@dunwell/rules';
import {
  allCalendars,
  assumedInWords,
  calendarsInWords,
  type DateSpan,
  type Footing,
  footingOf,
  type Pack,
  withCalendars,
} from '@dunwell/rules/policy';
import { BadInput } from '../bad-input.ts';

/** Packs with the holiday calendars that ship: no house is asked here, so drafts count as if they were signed, and `footing` says so. */
export interface Law {
  readonly packs: readonly Pack[];
  readonly footing: Footing;
}

export function lawOf(packs: readonly Pack[]): Law {
  const bound = withCalendars(packs, allCalendars());
  return { packs: bound, footing: footingOf(bound) };
}

/** What an answer says of the law it rests on: the packs and calendars, and in words what was taken for signed. */
export function footingAnswer(footing: Footing, lang: Lang) {
  const calendars = calendarsInWords(footing);
  const words = [...(calendars ? [calendars] : []), ...assumedInWords(footing)];
  return { ...footing, words: words.map((each) => each[lang]) };
}

/** How far ahead a calendar must reach for a proof to be silent about it: a year. */
const daysAhead = 366;

/** The dates a strategy is judged for, from `--as-of` on, or from today. */
export function datesFrom(asOf: string | undefined, days = daysAhead): DateSpan {
  const from = asOf ?? new Date().toISOString().slice(0, 10);
  if (!isDate(from)) throw new BadInput(`--as-of: ${JSON.stringify(from)} is not a date YYYY-MM-DD`);
  return { from, days: Math.max(days, daysAhead) };
}
