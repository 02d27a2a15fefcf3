import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/** Attempts without an end: how many stand there, and since when the oldest does. */
export interface OpenAttempts {
  /** `reserved`: a place is taken and nothing has left. `dispatched`: under way. `unknown`: nobody can say; it counts, and the doubt is not final. */
  readonly state: 'reserved' | 'dispatched' | 'unknown';
  readonly count: number;
  readonly oldestAtMs: number;
}

/** Attempts of which nobody has said the end yet, by how far they came. */
export async function openAttempts(db: Db): Promise<readonly OpenAttempts[]> {
  const { rows } = await db.execute<OpenAttempts & Record<string, unknown>>(sql`
    select state, count(*)::int as count, extract(epoch from min(reserved_at))::float8 * 1000 as "oldestAtMs" from (
      select state, reserved_at from attempts where state in ('reserved', 'dispatched')
      union all
      select state, reserved_at from attempts where state = 'unknown' and doubt_final_at is null
    ) open group by state`);
  return rows;
}
