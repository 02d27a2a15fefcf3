import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

export interface UnresolvedAttempt {
  readonly attemptId: string;
  readonly caseId: string;
  readonly channel: string;
  readonly state: 'reserved' | 'dispatched';
}

/** Attempts reserved or sent longer ago than this, in real time, of which nothing has been heard: somebody must find out. */
export async function unresolvedAttempts(db: Db, olderThanSeconds: number): Promise<readonly UnresolvedAttempt[]> {
  const { rows } = await db.execute<UnresolvedAttempt & Record<string, unknown>>(sql`
    select attempt_id as "attemptId", case_id as "caseId", channel, state from attempts
    where state in ('reserved', 'dispatched') and recorded_at < now() - make_interval(secs => ${olderThanSeconds})
    order by recorded_at limit 1000`);
  return rows;
}
