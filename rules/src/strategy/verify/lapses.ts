import type { Words } from '../../lang.ts';
import { type CalendarLapse, type DateSpan, lapseOf } from '../../policy/calendar-lapse.ts';
import type { LocalDate } from '../../time.ts';
import { type HolidayLimit, type HoursLimit, isConcerned } from './limits.ts';
import type { ProofNode } from './proof-graph.ts';

/** From a date on, a rule has no open day for these nodes: the year is not in the holiday calendar, and the guard fails closed. */
export interface Lapse {
  readonly code: 'calendar.unknown';
  /** An error where nothing may be contacted from the first date on; a warning where the calendar ends later. */
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly calendarId: string;
  readonly from: LocalDate;
  /** The first date that may be open again; absent: nobody knows. */
  readonly until?: LocalDate;
  readonly nodeIds: readonly string[];
  readonly message: Words;
}

/**
 * Every rule of hours whose calendar does not reach all of these dates. Nothing unlawful can come of it, since the guard puts
 * off what falls into such a year; a strategy that could contact nobody from the outset is held to be broken all the same.
 */
export function lapsesOf(nodes: readonly ProofNode[], hours: readonly HoursLimit[], during: DateSpan): readonly Lapse[] {
  return hours.flatMap((limit): Lapse[] => {
    const { holidays, rule } = limit;
    const found = holidays && lapseOf(holidays.years, during);
    const nodeIds = nodes.filter(({ contacts }) => contacts.some((contact) => isConcerned(limit, contact))).map(({ id }) => id);
    if (!found || nodeIds.length === 0) return [];
    const { year: _entered, ...dates } = found;
    const severity = found.from === during.from ? 'error' : 'warning';
    const { calendarId } = holidays;
    return [{ code: 'calendar.unknown', severity, rule, calendarId, ...dates, nodeIds, message: lapseInWords(rule, holidays, found) }];
  });
}

function lapseInWords(rule: string, { calendarId, opensForAgreedHours }: HolidayLimit, { from, until, year }: CalendarLapse): Words {
  const but = opensForAgreedHours ? [' but at hours a person agreed to', '（与本人约定的时段除外）'] : ['', ''];
  const end = until === undefined ? ['', '起'] : [` and before ${until}`, `起至 ${until} 前`];
  return {
    en: `from ${from} on${end[0]} nothing may be contacted under ${rule}${but[0]}: calendar/${calendarId} does not know the holidays of ${year}; enter them and have them signed`,
    zh: `自 ${from} ${end[1]}，依 ${rule} 一律不可联系${but[1]}：calendar/${calendarId} 未收录 ${year} 年节假日，请录入并签署`,
  };
}
