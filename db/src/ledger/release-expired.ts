import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { type Left, noteLeft } from './note-left.ts';

const mostPerRound = 100;

const given = {
  action: 'gaveBack',
  words: { en: 'not made before its time ran out; the place is given back', zh: '未在时限内进行，名额已退回' },
} as const;

/**
 * Gives back the places nobody can use any more: reserved for an attempt whose token was not spent and has run out, so
 * that no adapter will act on it. Token and attempt are locked together, and whoever is about to spend the token is let
 * go first. Returns how many those were.
 */
export const releaseExpired = (db: Db): Promise<number> =>
  db.transaction(async (tx) => {
    const { rows } = await expired(tx);
    await noteLeft(tx, rows, given);
    return rows.length;
  });

const expired = (tx: Tx) =>
  tx.execute<Left & Record<string, unknown>>(sql`
    with dead as (
      select attempt_id from attempts join decision_tokens token using (attempt_id)
      where attempts.state in ('reserved', 'dispatched') and token.used_at is null and token.expires_at <= business_now()
      order by attempts.recorded_at limit ${mostPerRound} for update of attempts, token skip locked
    ),
    released as (
      update attempts set state = 'released', ended_at = business_now() where attempt_id in (select attempt_id from dead)
      returning attempt_id, case_id, channel
    ),
    revoked as (
      update decision_tokens set revoked_at = business_now() where attempt_id in (select attempt_id from dead) and revoked_at is null
    ),
    settled as (
      insert into ledger_settlements (ledger_id, outcome, ended_at)
      select id, 'not_made', business_now() from contact_ledger join released using (attempt_id)
      on conflict (ledger_id) do nothing
    )
    select attempt_id as "attemptId", case_id as "caseId", channel from released`);
