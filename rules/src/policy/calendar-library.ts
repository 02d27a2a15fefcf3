import { Calendar } from './calendar.ts';
import au from './calendars/au.json';
import co from './calendars/co.json';
import id from './calendars/id.json';
import usFederal from './calendars/us-federal.json';

const shipped: readonly unknown[] = [au, co, id, usFederal];

let calendars: readonly Calendar[] | undefined;

/** Every holiday calendar that ships with Dunwell, drafts included, read and checked on first use. */
export function allCalendars(): readonly Calendar[] {
  calendars ??= shipped.map((json) => Calendar.parse(json));
  return calendars;
}

/**
 * The calendars of a house: of each id the last one it signed, else the shipped one if it is active. A draft nobody
 * signed is no calendar.
 */
export function calendarsInForce(signed: readonly Calendar[]): readonly Calendar[] {
  const byId = new Map(allCalendars().flatMap((calendar) => (calendar.status === 'active' ? [[calendar.id, calendar] as const] : [])));
  for (const calendar of signed) byId.set(calendar.id, calendar);
  return [...byId.values()];
}
