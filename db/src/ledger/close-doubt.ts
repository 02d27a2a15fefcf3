import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';

const mostPerRound = 200;

/** Closes the ledger on these attempts as `unknown` and takes them out of the open doubts, in one statement. Where the ledger knows the end already it stands. */
const closed = (open: SQL): SQL => sql`
  with doubted as (
    update attempts set doubt_final_at = business_now() where attempt_id in (${open})
    returning attempt_id, coalesce(ended_at, reserved_at) as ended_at
  )
  insert into ledger_settlements (ledger_id, outcome, ended_at)
  select contact_ledger.id, 'unknown', doubted.ended_at from doubted join contact_ledger using (attempt_id)
  on conflict (ledger_id) do nothing`;

/**
 * Makes doubt final: contacts of which nobody could say for so many business hours whether they were made are closed in
 * the ledger as `unknown`, which counts as made for ever. Evidence that comes later changes the attempt, not the ledger.
 * Returns how many those were; asked twice it closes each once. Reads only those it closes, however many were ever in doubt.
 */
export async function closeDoubt(db: Db, afterHours: number): Promise<number> {
  const { rowCount } = await db.execute(
    closed(sql`
      select attempt_id from attempts
      where state = 'unknown' and doubt_final_at is null
        and coalesce(ended_at, reserved_at) < business_now() - make_interval(hours => ${afterHours})
      order by coalesce(ended_at, reserved_at) limit ${mostPerRound} for update skip locked`),
  );
  return rowCount ?? 0;
}

/** Makes the doubt about one attempt final before its time, because a person has found that it cannot be cleared up. */
export const closeDoubtOf = (tx: Tx, attemptId: string) =>
  tx.execute(
    closed(
      sql`select attempt_id from attempts where attempt_id = ${attemptId} and state = 'unknown' and doubt_final_at is null for update`,
    ),
  );
