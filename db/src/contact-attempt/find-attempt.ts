import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { attempts } from '../schema/index.ts';

export type AttemptRow = typeof attempts.$inferSelect;

/** What is known of an attempt; `undefined` when nothing was ever reserved under that id. */
export async function findAttempt(db: Db | Tx, attemptId: string): Promise<AttemptRow | undefined> {
  const [row] = await db.select().from(attempts).where(eq(attempts.attemptId, attemptId));
  return row;
}

/** Crosses the line after which it may have rung: true for the one caller that may now act, false for everybody else. */
export async function markDispatched(db: Db | Tx, attemptId: string, atMs: number): Promise<boolean> {
  const crossed = await db
    .update(attempts)
    .set({ state: 'dispatched', dispatchedAtMs: atMs })
    .where(and(eq(attempts.attemptId, attemptId), eq(attempts.state, 'reserved')))
    .returning({ id: attempts.attemptId });
  return crossed.length === 1;
}

/** True when something happened to the case that the decision had not heard of: contact waits until it has. */
export async function hasNewsSince(db: Db, caseId: string, decisionId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from outbox o where o.case_id = ${caseId} and (o.sent_at is null or o.recorded_at > (
      select recorded_at from decisions where id = ${decisionId})) limit 1`);
  return rows.length > 0;
}
