import type { ContactOutcome } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';

/** How a contact of the ledger ended. */
export interface ContactEnd {
  readonly attemptId: string;
  readonly outcome: ContactOutcome;
  /** Business time. */
  readonly endedAtMs: number;
  /** The debts the contact was about were talked about: a conversation counts for each of them. */
  readonly isDebtDiscussed: boolean;
}

/**
 * Settles a contact in the ledger, once: false when it was settled before. `unknown` leaves it open, where it counts
 * as a contact made, so that later evidence can still say what happened.
 */
export async function settleContact(db: Db | Tx, { attemptId, outcome, endedAtMs, isDebtDiscussed }: ContactEnd): Promise<boolean> {
  if (outcome === 'unknown' || outcome === 'in_flight') return false;
  const { rows } = await db.execute<{ settled: number }>(sql`
    with settled as (
      insert into ledger_settlements (ledger_id, outcome, ended_at, discussed_debt_ids)
      select id, ${outcome}, ${new Date(endedAtMs).toISOString()}::timestamptz, case when ${isDebtDiscussed} then debt_ids end
      from contact_ledger where attempt_id = ${attemptId}
      on conflict (ledger_id) do nothing
      returning ledger_id
    ),
    spent as (
      update decision_tokens set revoked_at = business_now() where attempt_id = ${attemptId} and used_at is null and revoked_at is null
    )
    select count(*)::int as settled from settled`);
  return rows[0]!.settled > 0;
}
