import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases } from '../schema/index.ts';

/** How many open cases stand at each node of a strategy, and what they owe per currency. */
export async function countByNode(db: Db, strategyId: string) {
  const rows = await db
    .select({
      nodeId: cases.nodeId,
      currency: cases.currency,
      count: sql<number>`count(*)::int`,
      balanceMinor: sql<string>`sum(${cases.balanceMinor})`.mapWith(Number),
    })
    .from(cases)
    .where(and(eq(cases.strategyId, strategyId), ne(cases.status, 'closed')))
    .groupBy(cases.nodeId, cases.currency);
  return rows.flatMap((row) => (row.nodeId === null ? [] : [{ ...row, nodeId: row.nodeId }]));
}

/** How many cases each strategy holds, open and ended. */
export const countByStrategy = (db: Db) =>
  db
    .select({
      strategyId: cases.strategyId,
      open: sql<number>`count(*) filter (where ${cases.status} <> 'closed')::int`,
      closed: sql<number>`count(*) filter (where ${cases.status} = 'closed')::int`,
    })
    .from(cases)
    .groupBy(cases.strategyId);
