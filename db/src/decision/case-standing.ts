import type { CaseState } from '@dunwell/rules';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases } from '../schema/index.ts';
import { lastDecision } from './find-decision.ts';

export interface CaseStanding {
  readonly planHash: string;
  /** After the newest decision; `null` before the first. */
  readonly state: CaseState | null;
}

/** Where a case that should be running stands, from its decision records; `undefined` for one that should not run. */
export async function caseStanding(db: Db, caseId: string): Promise<CaseStanding | undefined> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId));
  if (!row?.planHash || row.status === 'closed' || row.startedAtMs === null) return undefined;
  const last = await lastDecision(db, caseId);
  return { planHash: row.planHash, state: (last?.state ?? null) as CaseState | null };
}

/** Cases whose run was started and that have had no decision yet. */
export async function undecidedCount(db: Db): Promise<number> {
  return db.$count(cases, and(eq(cases.status, 'open'), isNotNull(cases.startedAtMs), isNull(cases.nodeId)));
}
