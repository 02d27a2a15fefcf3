import { and, gte, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, withheldContacts } from '../schema/index.ts';
import type { Span } from './today.ts';

const counted = sql<number>`count(*)::int`;

/** Contacts made per calendar day of the zone and channel. */
export async function contactsByDay(db: Db, { fromMs, untilMs }: Span, zone: string) {
  const day = sql<string>`to_char(${attempts.reservedAtMs} at time zone ${zone}, 'YYYY-MM-DD')`.as('day');
  return db
    .select({ day, channel: attempts.channel, count: counted })
    .from(attempts)
    .where(and(gte(attempts.reservedAtMs, fromMs), lt(attempts.reservedAtMs, untilMs), ne(attempts.state, 'released')))
    .groupBy(sql`1`, attempts.channel)
    .orderBy(sql`1`);
}

/** Contacts withheld per calendar day of the zone and rule; one that several rules forbade counts under each. */
export async function withheldByDayAndRule(db: Db, { fromMs, untilMs }: Span, zone: string) {
  const day = sql<string>`to_char(${withheldContacts.atMs} at time zone ${zone}, 'YYYY-MM-DD')`.as('day');
  const rule = sql<string>`unnest(${withheldContacts.rules})`.as('rule');
  return db
    .select({ day, rule, decision: withheldContacts.decision, count: counted })
    .from(withheldContacts)
    .where(and(gte(withheldContacts.atMs, fromMs), lt(withheldContacts.atMs, untilMs)))
    .groupBy(sql`1`, sql`2`, withheldContacts.decision)
    .orderBy(sql`1`);
}
