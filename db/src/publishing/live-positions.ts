import { and, eq, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { cases } from '../schema/index.ts';

/** Open cases of a strategy that stand on one node of one plan. */
export interface LivePosition {
  readonly planHash: string;
  readonly nodeId: string;
  readonly count: number;
}

/** Where the cases under way stand, plan by plan; those on `newPlanHash` already are left out. */
export async function livePositions(db: Db | Tx, strategyId: string, newPlanHash: string): Promise<readonly LivePosition[]> {
  const rows = await db
    .select({ planHash: cases.planHash, nodeId: cases.nodeId, count: sql<number>`count(*)::int` })
    .from(cases)
    .where(and(eq(cases.strategyId, strategyId), ne(cases.status, 'closed'), ne(cases.planHash, newPlanHash)))
    .groupBy(cases.planHash, cases.nodeId)
    .orderBy(cases.planHash, cases.nodeId);
  return rows.flatMap(({ planHash, nodeId, count }) => (planHash === null || nodeId === null ? [] : [{ planHash, nodeId, count }]));
}

/**
 * Makes waiting cases on those positions due now. The nudger wakes what is due a few at a time, so that a new version
 * reaches a million cases without a flood; awake, each fetches its new plan itself.
 */
export async function wakeOnOlderPlans(
  db: Db | Tx,
  { strategyId, atMs, positions }: { strategyId: string; atMs: number; positions: readonly Pick<LivePosition, 'planHash' | 'nodeId'>[] },
): Promise<number> {
  let woken = 0;
  for (const [planHash, nodeIds] of nodesByPlan(positions)) {
    const onPlan = and(eq(cases.strategyId, strategyId), eq(cases.planHash, planHash), inArray(cases.nodeId, nodeIds));
    const isWaiting = and(eq(cases.status, 'open'), isNotNull(cases.startedAtMs), gt(cases.nextAtMs, atMs));
    woken += (await db.update(cases).set({ nextAtMs: atMs }).where(and(onPlan, isWaiting))).rowCount ?? 0;
  }
  return woken;
}

function nodesByPlan(positions: readonly Pick<LivePosition, 'planHash' | 'nodeId'>[]): ReadonlyMap<string, string[]> {
  const nodes = new Map<string, string[]>();
  for (const { planHash, nodeId } of positions) nodes.set(planHash, [...(nodes.get(planHash) ?? []), nodeId]);
  return nodes;
}
