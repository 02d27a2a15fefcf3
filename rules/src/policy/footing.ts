import type { Calendar } from './calendar.ts';
import { calendarHash } from './calendar.ts';
import { type Pack, type PackRule, packRef } from './pack.ts';
import { packHash } from './pack-hash.ts';
import { calendarIdsOf } from './with-calendars.ts';

/** How a text of law stands: signed by this house, in force as it ships, or a draft nobody has signed. */
export type LawState = 'signed' | 'shipped' | 'draft';

/** A pack a judgement was made with. */
export interface PackFooting {
  readonly ref: string;
  readonly hash: string;
  readonly state: LawState;
}

/** A holiday calendar the law of those packs asks for; one that was not there closes every day of its rules. */
export interface CalendarFooting {
  readonly id: string;
  readonly state: LawState | 'missing';
  readonly version?: number;
  readonly hash?: string;
  /** The years all of whose holidays are known. */
  readonly years: readonly number[];
  /** Rules that close on these holidays, and in every year that is not known. */
  readonly closes: readonly string[];
}

/** What a proof, a report or a rehearsal rests on: which law, in which version, and whether anybody signed it. */
export interface Footing {
  readonly packs: readonly PackFooting[];
  readonly calendars: readonly CalendarFooting[];
}

/** The calendar whose holidays close the hours of this rule. */
function closedOn({ primitive, params, enabled }: PackRule): string | undefined {
  const { closedOnHolidaysOf: id } = params;
  return enabled && primitive === 'TIME_WINDOW' && typeof id === 'string' ? id : undefined;
}

/** What packs bound to their calendars (`withCalendars`) rest on; `signed` are the hashes this house signed. */
export function footingOf(packs: readonly Pack[], signed: ReadonlySet<string> = new Set()): Footing {
  const stateOf = (status: Pack['status'], hash: string): LawState => {
    if (signed.has(hash)) return 'signed';
    return status === 'draft' ? 'draft' : 'shipped';
  };
  const ids = [...new Set(packs.flatMap(calendarIdsOf))].sort();
  const known = new Map(packs.flatMap(({ calendars = [] }) => calendars.map((calendar): [string, Calendar] => [calendar.id, calendar])));
  return {
    packs: packs.map((pack) => ({ ref: packRef(pack), hash: packHash(pack), state: stateOf(pack.status, packHash(pack)) })),
    calendars: ids.map((id) => {
      const closes = packs.flatMap(({ rules }) => rules.filter((rule) => closedOn(rule) === id).map((rule) => rule.id));
      const calendar = known.get(id);
      if (!calendar) return { id, state: 'missing', years: [], closes };
      const hash = calendarHash(calendar);
      return { id, state: stateOf(calendar.status, hash), version: calendar.version, hash, years: calendar.years, closes };
    }),
  };
}
