import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { applyReports } from './apply-reports.ts';
import type { PartState } from './outcome-of-parts.ts';

/** A provider's final word on one part of a message. */
export interface DeliveryReport {
  readonly providerRef: string;
  readonly state: Exclude<PartState, 'unreported'>;
  readonly error?: string | undefined;
  /** Business time. */
  readonly atMs: number;
}

/**
 * Takes in a report, in one transaction with all it changes. It may come twice, late, before we know that we sent the
 * message, or against an earlier one: that something was delivered outweighs every other word, otherwise the first stands.
 */
export function takeReport(db: Db, { providerRef, state, error, atMs }: DeliveryReport): Promise<'changed' | 'unchanged' | 'early'> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ attemptId: string | null }>(sql`
      insert into message_parts as known (provider_ref, state, error, reported_at)
      values (${providerRef}, ${state}, ${error ?? null}, ${new Date(atMs).toISOString()}::timestamptz)
      on conflict (provider_ref) do update set state = excluded.state, error = excluded.error, reported_at = excluded.reported_at
        where known.state is null or known.state = 'unreported' or excluded.state = 'delivered'
      returning attempt_id as "attemptId"`);
    const attemptId = rows[0]?.attemptId;
    if (rows[0] && attemptId === null) return 'early';
    return attemptId && (await applyReports(tx, attemptId, atMs)) ? 'changed' : 'unchanged';
  });
}
