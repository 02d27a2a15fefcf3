import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, contactPoints, creditors } from '../schema/index.ts';

/** One case with who owes it, to whom, and how they can be reached. `undefined` when there is none. */
export async function readCase(db: Db, caseId: string) {
  const [found] = await db
    .select({ case: cases, consumer: consumers, creditor: { id: creditors.id, name: creditors.name } })
    .from(cases)
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .innerJoin(creditors, eq(creditors.id, cases.creditorId))
    .where(eq(cases.id, caseId));
  if (!found) return undefined;
  const [points, siblings] = await Promise.all([
    db
      .select({
        id: contactPoints.id,
        kind: contactPoints.kind,
        value: contactPoints.value,
        rank: contactPoints.rank,
        lineType: contactPoints.lineType,
        wrongSinceMs: contactPoints.wrongSinceMs,
        undeliverableSinceMs: contactPoints.undeliverableSinceMs,
      })
      .from(contactPoints)
      .where(eq(contactPoints.consumerId, found.consumer.id))
      .orderBy(contactPoints.kind, contactPoints.rank),
    db
      .select({ id: cases.id, ref: cases.ref, balanceMinor: cases.balanceMinor, currency: cases.currency, status: cases.status })
      .from(cases)
      .where(and(eq(cases.consumerId, found.consumer.id), ne(cases.id, caseId)))
      .orderBy(sql`${cases.status} = 'closed'`, cases.ref)
      .limit(20),
  ]);
  return { ...found, contactPoints: points, otherCases: siblings };
}
