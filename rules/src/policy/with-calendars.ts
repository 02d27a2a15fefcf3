import { type Calendar, calendarHash } from './calendar.ts';
import type { Pack, PackRule } from './pack.ts';

/** Calendars this rule asks about holidays, by id. */
function namedBy({ params, enabled }: PackRule): readonly string[] {
  if (!enabled) return [];
  const steps = Array.isArray(params.steps) ? params.steps : [];
  const named = [params.closedOnHolidaysOf, ...steps.map((step) => (step as { calendar?: unknown }).calendar)];
  return named.filter((id): id is string => typeof id === 'string');
}

/** Ids of the holiday calendars the law of this pack speaks of. */
export const calendarIdsOf = ({ rules }: Pack): readonly string[] => [...new Set(rules.flatMap(namedBy))];

const bound = new WeakMap<Pack, Map<string, Pack>>();

/**
 * Packs as a house uses them: each with the calendars its rules name. From then on a year that no calendar reaches is
 * closed. The same packs with the same calendars are the same objects, so that they are compiled once.
 */
export const withCalendars = (packs: readonly Pack[], calendars: readonly Calendar[]): readonly Pack[] =>
  packs.map((pack) => {
    const ids = calendarIdsOf(pack);
    if (ids.length === 0) return pack;
    const own = calendars.filter(({ id }) => ids.includes(id));
    const key = own.map(calendarHash).join();
    const known = bound.get(pack) ?? new Map<string, Pack>();
    bound.set(pack, known);
    const used = known.get(key) ?? { ...pack, calendars: own };
    known.set(key, used);
    return used;
  });
