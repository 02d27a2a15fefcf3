import { type BusinessClock, realClock } from '@dunwell/rules';
import type { Db, Tx } from '../connect.ts';
import { businessClock } from '../schema/index.ts';

/** The business clock as it is set now; the real clock when nobody has set one. */
export async function readClock(db: Db | Tx): Promise<BusinessClock> {
  const [row] = await db.select().from(businessClock);
  return row ? { originRealMs: row.originRealMs, originVirtualMs: row.originVirtualMs, scale: row.scale, paused: row.paused } : realClock;
}
