import type { Db } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { type BusinessClock, businessNow, dayMs } from '@dunwell/rules';
import { sql } from 'drizzle-orm';

/**
 * A demo that was switched off goes on where it stopped: its fast clock would otherwise have run a day a minute all night,
 * and every wait and promise would be long over. A clock at real speed is never touched.
 */
export async function goOnFromLastDay(db: Db, clock: BusinessClock, realMs: number): Promise<BusinessClock> {
  if (clock.scale === 1 || clock.paused) return clock;
  const { rows } = await db.execute<{ last: string | null }>(sql`
    select extract(epoch from greatest((select max(at) from decisions), (select max(at) from contact_ledger), (select max(at) from payments))) * 1000 as last`);
  const lastMs = rows[0]?.last ? Math.ceil(Number(rows[0].last)) : null;
  if (lastMs === null || businessNow(clock, realMs) - lastMs <= dayMs) return clock;
  return changeClock(db, (now) => ({ ...now, originRealMs: realMs, originVirtualMs: lastMs }));
}
