import { and, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, withheldContacts } from '../schema/index.ts';
import { type DaySpan, readTallies } from '../tallies/index.ts';

type Channel = typeof attempts.$inferSelect.channel;
type Outcome = typeof attempts.$inferSelect.outcome;
type Decision = typeof withheldContacts.$inferSelect.decision;

const counted = sql<number>`count(*)::int`;
const dayOf = (at: SQL, zone: string) => sql<string>`to_char(${at} at time zone ${zone}, 'YYYY-MM-DD')`.as('day');

/** Contacts made per calendar day of the zone, channel and outcome; `null` while one is under way. */
export async function contactsByDay(db: Db, span: DaySpan) {
  const open = and(isInSpan(attempts.reservedAtMs, span), inArray(attempts.state, ['reserved', 'dispatched']));
  const live = sql`select (reserved_at at time zone ${span.zone})::date, channel, coalesce(outcome, ''), 1 from attempts where ${open}`;
  const kept = await readTallies(db, 'contacts', span, live);
  if (!kept) return countContacts(db, span);
  return kept.map(({ day, name, part, count }) => ({ day, channel: name as Channel, outcome: (part || null) as Outcome, count }));
}

/** Contacts withheld per calendar day of the zone and decision. */
export async function withheldByDay(db: Db, span: DaySpan) {
  const kept = await readTallies(db, 'withheld', span);
  return kept?.map(({ day, name, count }) => ({ day, decision: name as Decision, count })) ?? countWithheld(db, span);
}

/** Contacts withheld per calendar day of the zone and rule; one that several rules forbade counts under each. */
export async function withheldByDayAndRule(db: Db, span: DaySpan) {
  const kept = await readTallies(db, 'withheldByRule', span);
  return kept?.map(({ day, name, part, count }) => ({ day, rule: name, decision: part as Decision, count })) ?? countByRule(db, span);
}

const isInSpan = (at: typeof attempts.reservedAtMs | typeof withheldContacts.atMs, { fromMs, untilMs }: DaySpan) =>
  and(gte(at, fromMs), lt(at, untilMs));

/** Row by row, for days of another zone than the tallies are kept in: the same figures, at the price of reading every row. */
const countContacts = (db: Db, span: DaySpan) =>
  db
    .select({ day: dayOf(sql`${attempts.reservedAtMs}`, span.zone), channel: attempts.channel, outcome: attempts.outcome, count: counted })
    .from(attempts)
    .where(and(isInSpan(attempts.reservedAtMs, span), ne(attempts.state, 'released')))
    .groupBy(sql`1`, attempts.channel, attempts.outcome)
    .orderBy(sql`1`);

const countWithheld = (db: Db, span: DaySpan) =>
  db
    .select({ day: dayOf(sql`${withheldContacts.atMs}`, span.zone), decision: withheldContacts.decision, count: counted })
    .from(withheldContacts)
    .where(isInSpan(withheldContacts.atMs, span))
    .groupBy(sql`1`, withheldContacts.decision)
    .orderBy(sql`1`);

const countByRule = (db: Db, span: DaySpan) =>
  db
    .select({
      day: dayOf(sql`${withheldContacts.atMs}`, span.zone),
      rule: sql<string>`unnest(${withheldContacts.rules})`.as('rule'),
      decision: withheldContacts.decision,
      count: counted,
    })
    .from(withheldContacts)
    .where(isInSpan(withheldContacts.atMs, span))
    .groupBy(sql`1`, sql`2`, withheldContacts.decision)
    .orderBy(sql`1`);
