import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases } from '../schema/index.ts';

export interface UnstartedCase {
  readonly caseId: string;
  readonly planHash: string;
}

/** Cases that were given a strategy and whose durable run was not started yet, oldest first. */
export async function unstartedCases(db: Db, limit: number): Promise<readonly UnstartedCase[]> {
  const rows = await db
    .select({ caseId: cases.id, planHash: cases.planHash })
    .from(cases)
    .where(and(eq(cases.status, 'open'), isNotNull(cases.strategyId), isNotNull(cases.planHash), isNull(cases.startedAtMs)))
    .orderBy(asc(cases.assignedAtMs), asc(cases.id))
    .limit(limit);
  return rows.map(({ caseId, planHash }) => ({ caseId, planHash: planHash! }));
}

/** Notes that the run of a case is started. */
export async function markStarted(db: Db, caseId: string, atMs: number): Promise<void> {
  await db.update(cases).set({ startedAtMs: atMs }).where(eq(cases.id, caseId));
}
