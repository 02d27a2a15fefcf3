import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';

/**
 * Spends a decision token: true once, for its own attempt, before it expires, while no kill switch is thrown. The
 * attempt counts as dispatched from here on, whatever happens next.
 */
export async function useToken(db: Db | Tx, tokenHash: string, attemptId: string): Promise<boolean> {
  const { rows } = await db.execute<{ used: number }>(sql`
    with used as (
      update decision_tokens token set used_at = business_now()
      from attempts join cases on cases.id = attempts.case_id
      where token.token_hash = ${tokenHash} and token.attempt_id = ${attemptId} and attempts.attempt_id = token.attempt_id
        and token.used_at is null and token.revoked_at is null and token.expires_at > business_now() and attempts.state in ('reserved', 'dispatched')
        and not exists (
          select 1 from kill_switches thrown where thrown.lifted_at is null and (
            thrown.scope = 'all'
            or (thrown.scope = 'channel' and thrown.subject = attempts.channel)
            or (thrown.scope = 'strategy' and thrown.subject = cases.strategy_id)
            or (thrown.scope = 'creditor' and thrown.subject = cases.creditor_id::text)
            or (thrown.scope = 'case' and thrown.subject = cases.id::text)))
      returning token.attempt_id
    ),
    dispatched as (
      update attempts set state = 'dispatched', dispatched_at = coalesce(dispatched_at, business_now())
      from used where attempts.attempt_id = used.attempt_id
    )
    select count(*)::int as used from used`);
  return rows[0]!.used > 0;
}
