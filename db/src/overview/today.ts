import { and, gte, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, payments, promises } from '../schema/index.ts';
import { readClosed } from '../tallies/index.ts';

const counted = sql<number>`count(*)::int`;

/** A span of business time, half-open. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What was promised and what arrived in a span: every figure is a count or sum of rows that can be listed. */
export async function moneyOf(db: Db, { fromMs, untilMs }: Span) {
  const [promised, collected] = await Promise.all([
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
  ]);
  return { promised, collected };
}

/** How the open book divides into buckets and currencies: read from one index, which holds the open cases alone. */
export const openBook = (db: Db) =>
  db
    .select({
      bucket: cases.bucket,
      currency: cases.currency,
      count: counted,
      balanceMinor: sql<string>`sum(${cases.balanceMinor})`.mapWith(Number),
    })
    .from(cases)
    .where(ne(cases.status, 'closed'))
    .groupBy(cases.bucket, cases.currency)
    .orderBy(cases.bucket, cases.currency);

/** Cases that ended, by how. */
export async function closedByOutcome(db: Db): Promise<{ closedAs: string | null; count: number }[]> {
  const byOutcome = new Map<string, number>();
  for (const { part, count } of await readClosed(db)) byOutcome.set(part, (byOutcome.get(part) ?? 0) + count);
  return [...byOutcome].map(([closedAs, count]) => ({ closedAs: closedAs || null, count }));
}
