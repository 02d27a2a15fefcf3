import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { legalHolds } from '../schema/index.ts';

/** From now on nothing about this person is purged. */
export async function placeHold(
  db: Db,
  hold: { readonly consumerId: string; readonly reason: string; readonly placedBy: string },
): Promise<void> {
  await db.insert(legalHolds).values({ ...hold, placedAtMs: sql`business_now()` as never });
}

/** Ends every hold on this person; the holds themselves stay on record. Returns how many there were. */
export async function releaseHolds(db: Db, consumerId: string, releasedBy: string): Promise<number> {
  const released = await db
    .update(legalHolds)
    .set({ releasedBy, releasedAtMs: sql`business_now()` as never })
    .where(and(eq(legalHolds.consumerId, consumerId), isNull(legalHolds.releasedAtMs)))
    .returning({ id: legalHolds.id });
  return released.length;
}
