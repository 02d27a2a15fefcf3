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

const lastOfEach = (known: readonly Calendar[]): readonly Calendar[] => [
  ...new Map(known.map((calendar) => [calendar.id, calendar])).values(),
];

/**
 * The calendars of a house: of each id the last one it signed, else the shipped one if it is active. A draft nobody
 * signed is no calendar.
 */
export const calendarsInForce = (signed: readonly Calendar[]): readonly Calendar[] =>
  lastOfEach([...allCalendars().filter(({ status }) => status === 'active'), ...signed]);

/** The calendars a question about packs not in force is asked with: shipped drafts count as if they were signed. */
export const calendarsAsIfSigned = (signed: readonly Calendar[]): readonly Calendar[] => lastOfEach([...allCalendars(), ...signed]);
