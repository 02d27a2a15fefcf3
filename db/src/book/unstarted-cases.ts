import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

export interface UnstartedCase {
  readonly caseId: string;
  readonly planHash: string;
}

/** Cases that have a strategy and no durable run yet, those assigned first first. */
export async function unstartedCases(db: Db, limit: number): Promise<readonly UnstartedCase[]> {
  const { rows } = await db.execute<{ caseId: string; planHash: string }>(sql`
    select id as "caseId", plan_hash as "planHash" from cases
    where status = 'open' and strategy_id is not null and started_at is null order by assigned_at, id limit ${limit}`);
  return rows;
}

/** Remembers that their runs were started. */
export async function markStarted(db: Db, caseIds: readonly string[]): Promise<void> {
  await db.execute(
    sql`update cases set started_at = business_now() where id = any (${`{${caseIds.join(',')}}`}::uuid[]) and started_at is null`,
  );
}
