import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import { cases, consumers, legalHolds } from '../schema/index.ts';

export interface HoldChange {
  readonly consumerId: string;
  readonly reason: string;
  readonly by: string;
  /** Business time. */
  readonly atMs: number;
}

/** From now on nothing about this person is purged. False when a hold stands already: one is enough. */
export const setHold = (db: Db, { consumerId, reason, by, atMs }: HoldChange): Promise<boolean> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('legal_holds'))`);
    const [standing] = await tx
      .select({ id: legalHolds.id })
      .from(legalHolds)
      .where(and(eq(legalHolds.consumerId, consumerId), isNull(legalHolds.releasedAtMs)));
    if (standing) return false;
    await tx.insert(legalHolds).values({ consumerId, reason, placedBy: by, placedAtMs: atMs });
    await appendAudit(tx, { actor: by, action: 'heldForLaw', subject: `consumer/${consumerId}`, detail: { reason }, atMs });
    return true;
  });

/** Ends every hold on this person; they stay on record, and why they ended is in the audit. False when none stood. */
export const liftHold = (db: Db, { consumerId, reason, by, atMs }: HoldChange): Promise<boolean> =>
  db.transaction(async (tx) => {
    const lifted = await tx
      .update(legalHolds)
      .set({ releasedBy: by, releasedAtMs: atMs })
      .where(and(eq(legalHolds.consumerId, consumerId), isNull(legalHolds.releasedAtMs)))
      .returning({ id: legalHolds.id });
    if (lifted.length === 0) return false;
    await appendAudit(tx, { actor: by, action: 'releasedFromHold', subject: `consumer/${consumerId}`, detail: { reason }, atMs });
    return true;
  });

/** Holds, those that stand first, then the newest; with a case of the person, so that it can be opened. */
export const listHolds = (db: Db, limit: number) =>
  db
    .select({
      id: legalHolds.id,
      consumerRef: consumers.ref,
      caseId: sql<string | null>`(select id from ${cases} where consumer_id = ${consumers.id} order by id limit 1)`,
      reason: legalHolds.reason,
      placedBy: legalHolds.placedBy,
      placedAtMs: legalHolds.placedAtMs,
      releasedBy: legalHolds.releasedBy,
      releasedAtMs: legalHolds.releasedAtMs,
    })
    .from(legalHolds)
    .innerJoin(consumers, eq(consumers.id, legalHolds.consumerId))
    .orderBy(sql`${legalHolds.releasedAtMs} is not null`, desc(legalHolds.placedAtMs))
    .limit(limit);
