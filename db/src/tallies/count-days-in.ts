import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { tallyLock } from './tally-lock.ts';

/**
 * Makes the days of the tallies begin in this zone. Where they did already nothing happens; otherwise every row is counted
 * anew, while contacts go on and reports count rows themselves. Broken off, it is taken up by whoever asks next.
 */
export async function countDaysIn(db: Db, zone: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select ${tallyLock}`);
    const { rowCount: isKept } = await tx.execute(sql`select 1 from tally_zone where zone = ${zone}`);
    if (isKept) return;
    // For an instant: whoever has written with the old zone in mind must have ended.
    await tx.execute(sql`lock table withheld_contacts, attempts in share row exclusive mode`);
    await tx.execute(sql`update tally_zone set zone = ${zone}, counted_at = null`);
    await tx.execute(sql`delete from tallies where day is not null`);
    await tx.execute(sql`delete from tally_changes where day is not null`);
  });
  await db.transaction(async (tx) => {
    await tx.execute(sql`select ${tallyLock}`);
    const { rowCount: isUncounted } = await tx.execute(sql`select 1 from tally_zone where counted_at is null`);
    if (!isUncounted) return;
    await tx.execute(sql`select recount_tallies()`);
    await tx.execute(sql`update tally_zone set counted_at = now()`);
  });
}
