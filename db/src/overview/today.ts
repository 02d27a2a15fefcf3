import { and, eq, gte, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, cases, payments, promises, withheldContacts } from '../schema/index.ts';

const counted = sql<number>`count(*)::int`;

/** A span of business time, half-open. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The figures of one business day: every one is a count or sum of rows that can be listed. */
export async function figuresOf(db: Db, { fromMs, untilMs }: Span) {
  const [open, contacts, promised, collected, withheld] = await Promise.all([
    db
      .select({ currency: cases.currency, count: counted, balanceMinor: sql<string>`sum(${cases.balanceMinor})`.mapWith(Number) })
      .from(cases)
      .where(ne(cases.status, 'closed'))
      .groupBy(cases.currency),
    db
      .select({ channel: attempts.channel, outcome: attempts.outcome, count: counted })
      .from(attempts)
      .where(and(gte(attempts.reservedAtMs, fromMs), lt(attempts.reservedAtMs, untilMs), ne(attempts.state, 'released')))
      .groupBy(attempts.channel, attempts.outcome),
    db
      .select({ currency: promises.currency, count: counted, amountMinor: sql<string>`sum(${promises.amountMinor})`.mapWith(Number) })
      .from(promises)
      .where(and(gte(promises.madeAtMs, fromMs), lt(promises.madeAtMs, untilMs)))
      .groupBy(promises.currency),
    db
      .select({ currency: payments.currency, count: counted, amountMinor: sql<string>`sum(${payments.amountMinor})`.mapWith(Number) })
      .from(payments)
      .where(and(gte(payments.atMs, fromMs), lt(payments.atMs, untilMs)))
      .groupBy(payments.currency),
    db
      .select({ decision: withheldContacts.decision, count: counted })
      .from(withheldContacts)
      .where(and(gte(withheldContacts.atMs, fromMs), lt(withheldContacts.atMs, untilMs)))
      .groupBy(withheldContacts.decision),
  ]);
  return { open, contacts, promised, collected, withheld };
}

/** How the open book divides into buckets. */
export const openByBucket = (db: Db) =>
  db
    .select({ bucket: cases.bucket, count: counted })
    .from(cases)
    .where(ne(cases.status, 'closed'))
    .groupBy(cases.bucket)
    .orderBy(cases.bucket);

/** Cases that ended, by how. */
export const closedByOutcome = (db: Db) =>
  db.select({ closedAs: cases.closedAs, count: counted }).from(cases).where(eq(cases.status, 'closed')).groupBy(cases.closedAs);
