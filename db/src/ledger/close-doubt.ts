import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';

const mostPerRound = 200;

/**
 * Makes doubt final: contacts of which nobody could say for so many business hours whether they were made are closed in
 * the ledger as `unknown`, which counts as made for ever. Evidence that comes later changes the attempt, not the ledger.
 * Returns how many those were; asked twice it closes each once.
 */
export async function closeDoubt(db: Db, afterHours: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    insert into ledger_settlements (ledger_id, outcome, ended_at)
    select contact_ledger.id, 'unknown', coalesce(attempts.ended_at, attempts.reserved_at)
    from attempts join contact_ledger using (attempt_id) left join ledger_settlements on ledger_id = contact_ledger.id
    where state = 'unknown' and ledger_id is null
      and coalesce(attempts.ended_at, attempts.reserved_at) < business_now() - make_interval(hours => ${afterHours})
    order by attempts.recorded_at limit ${mostPerRound}
    on conflict (ledger_id) do nothing`);
  return rowCount ?? 0;
}

/** Makes the doubt about one attempt final before its time, because a person has found that it cannot be cleared up. */
export const closeDoubtOf = (tx: Tx, attemptId: string) =>
  tx.execute(sql`
    insert into ledger_settlements (ledger_id, outcome, ended_at)
    select contact_ledger.id, 'unknown', coalesce(attempts.ended_at, attempts.reserved_at)
    from attempts join contact_ledger using (attempt_id) where attempt_id = ${attemptId} and state = 'unknown'
    on conflict (ledger_id) do nothing`);
