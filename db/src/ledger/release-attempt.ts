import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';

/**
 * Gives a reservation back: nobody was contacted, so it no longer counts. Only for what surely did not go out;
 * false when the attempt was settled or released before, or its doubt has become final.
 */
export async function releaseAttempt(db: Db | Tx, attemptId: string): Promise<boolean> {
  const { rows } = await db.execute<{ released: number }>(sql`
    with attempt as (
      update attempts set state = 'released', outcome = null, ended_at = business_now()
      where attempt_id = ${attemptId} and (state in ('reserved', 'dispatched') or (state = 'unknown' and not exists (
        select 1 from contact_ledger join ledger_settlements on ledger_id = contact_ledger.id where contact_ledger.attempt_id = attempts.attempt_id)))
      returning attempt_id
    ),
    entry as (
      insert into ledger_settlements (ledger_id, outcome, ended_at)
      select contact_ledger.id, 'not_made', business_now() from contact_ledger join attempt using (attempt_id)
      on conflict (ledger_id) do nothing
    ),
    revoked as (
      update decision_tokens set revoked_at = business_now() where attempt_id = ${attemptId} and used_at is null and revoked_at is null
    )
    select count(*)::int as released from attempt`);
  return rows[0]!.released > 0;
}
