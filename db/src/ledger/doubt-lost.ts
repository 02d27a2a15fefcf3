import { hourMs } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { humanTasks } from '../schema/index.ts';
import { type Left, noteLeft } from './note-left.ts';

const mostPerRound = 100;

const doubted = {
  action: 'doubted',
  words: { en: 'nobody has said what became of it; it counts as a contact', zh: '无人说明结果，按已联系计' },
} as const;

interface Lost extends Left, Record<string, unknown> {
  /** Who called by hand; `null` when the robot did. */
  readonly byHand: string | null;
  readonly hardStopAtMs: number;
}

/**
 * Says `unknown` of attempts that were dispatched and of which nobody has said the end so many minutes after their hard
 * stop, on the business clock and on the real one. They count, and their doubt becomes final as any other; the word of
 * whoever comes before that still holds. Of a call by hand operations are asked to find out, until then. Returns how many those were.
 */
export const doubtLost = (db: Db, { afterMinutes, finalAfterHours }: Patience): Promise<number> =>
  db.transaction(async (tx) => {
    const { rows } = await lost(tx, afterMinutes);
    const byHand = rows.filter((one) => one.byHand !== null);
    if (byHand.length > 0)
      await tx
        .insert(humanTasks)
        .values(byHand.map((one) => taskOf(one, finalAfterHours)))
        .onConflictDoNothing();
    await noteLeft(tx, rows, doubted);
    return rows.length;
  });

interface Patience {
  readonly afterMinutes: number;
  /** When doubt becomes final: by then somebody must have found out. */
  readonly finalAfterHours: number;
}

const lost = (tx: Tx, afterMinutes: number) =>
  tx.execute<Lost>(sql`
    with late as (
      select attempt_id from attempts
      where state = 'dispatched' and hard_stop_at < business_now() - make_interval(mins => ${afterMinutes})
        and recorded_at < now() - make_interval(mins => ${afterMinutes})
      order by recorded_at limit ${mostPerRound} for update skip locked
    ),
    doubted as (
      update attempts set state = 'unknown', outcome = 'unknown', ended_at = hard_stop_at where attempt_id in (select attempt_id from late)
      returning attempt_id, case_id, channel, hard_stop_at
    )
    select doubted.attempt_id as "attemptId", doubted.case_id as "caseId", doubted.channel,
      extract(epoch from hard_stop_at)::float8 * 1000 as "hardStopAtMs",
      (select asked_by_name from desk_contacts where desk_contacts.attempt_id = doubted.attempt_id and doubted.channel = 'call') as "byHand"
    from doubted`);

const taskOf = ({ attemptId, caseId, byHand, hardStopAtMs }: Lost, finalAfterHours: number): typeof humanTasks.$inferInsert => ({
  caseId,
  attemptId,
  queue: 'operations',
  title: { en: `Ask ${byHand} what came of a call by hand`, zh: `向${byHand}核实人工致电的结果` },
  openedAtMs: hardStopAtMs,
  dueAtMs: hardStopAtMs + finalAfterHours * hourMs,
  outcomes: ['cannotBeKnown'],
});
