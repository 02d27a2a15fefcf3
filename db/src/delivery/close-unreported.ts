import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { applyReports } from './apply-reports.ts';

const mostPerRound = 200;

/**
 * Gives up waiting for reports on messages sent longer ago than this, in business hours: they stand as sent, and the
 * ledger closes on that word. Returns how many parts that were.
 */
export function closeUnreported(db: Db, afterHours: number): Promise<number> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ attemptId: string }>(sql`
      update message_parts set state = 'unreported', reported_at = business_now()
      where provider_ref in (
        select provider_ref from message_parts
        where state is null and attempt_id is not null and sent_at < business_now() - make_interval(hours => ${afterHours})
        order by sent_at limit ${mostPerRound} for update skip locked)
      returning attempt_id as "attemptId"`);
    const { rows: now } = await tx.execute<{ at: string }>(sql`select business_now()::text as at`);
    const atMs = Date.parse(now[0]!.at);
    for (const attemptId of new Set(rows.map((row) => row.attemptId))) await applyReports(tx, attemptId, atMs);
    return rows.length;
  });
}
