import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases } from '../schema/index.ts';
import { readClosed } from '../tallies/index.ts';

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
export async function countByStrategy(db: Db) {
  const [open, closed] = await Promise.all([
    db
      .select({ strategyId: cases.strategyId, count: sql<number>`count(*)::int` })
      .from(cases)
      .where(and(isNotNull(cases.strategyId), ne(cases.status, 'closed')))
      .groupBy(cases.strategyId),
    readClosed(db),
  ]);
  const counts = new Map<string, { strategyId: string; open: number; closed: number }>();
  const of = (strategyId: string) => {
    const known = counts.get(strategyId) ?? { strategyId, open: 0, closed: 0 };
    counts.set(strategyId, known);
    return known;
  };
  for (const { strategyId, count } of open) of(strategyId!).open = count;
  for (const { name, count } of closed) if (name !== '') of(name).closed += count;
  return [...counts.values()];
}
